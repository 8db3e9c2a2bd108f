#include "report/shown.h"

void
shown_bind(CaseQuery *query, const CaseStages *stages, Stage stage)
{
    if (query == NULL)
        return;
    case_bind_int(query, 1, stages->stages[stage].run);
    if (sqlite3_bind_parameter_count(case_query_statement(query)) > 1)
        case_bind_int(query, 2, stages->stages[STAGE_SCHEMA].run);
}
