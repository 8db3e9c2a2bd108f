#include "assess/store.h"

#include "case/run.h"

#include <string.h>

static const char insert_result[] =
    "INSERT INTO check_result (run, check_id, family, title, side, outcome, reason, grant_sql,"
    " severity, severity_dms, severity_logical, severity_copy, required, examined, finding_count,"
    " why, remedy, remedy_sql, reference, aliases, digest, seconds,"
    " actor)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
    " ?19, ?20, ?21, ?22, ?23)";

/* All columns, in the table's order: see put_text(). */
static const char insert_finding[] =
    "INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, schema, name, part,"
    " severity, severity_dms, severity_logical, severity_copy, message, remedy_sql, detail,"
    " comparison, waiver)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";

/* A row goes into the table and into the run's digest. */
typedef struct {
    CaseQuery *query;
    RowsDigest *digest;
} FindingRow;

gboolean
store_is_required(const Check *check, const AssessOptions *options)
{
    const Question *question = &options->question;
    return !options->never_fails && severity_highest(&check->severity, question->engine,
                                                     question->phases) >= options->fail_on;
}

static void
bind_declared(CaseQuery *query, const Check *check, const AssessOptions *options)
{
    const Question *question = &options->question;
    const SeverityTable *table = &check->severity;
    case_bind_text(query, 2, check->id);
    case_bind_text(query, 3, check->family);
    case_bind_text(query, 4, check->title);
    case_bind_text(query, 5, check_side_name(check->side));
    case_bind_text(query, 9,
                   severity_name(severity_highest(table, question->engine, question->phases)));
    for (int engine = 0; engine < ENGINE_COUNT; engine++)
        case_bind_text(query, 10 + engine,
                       severity_name(severity_highest(table, (Engine)engine, question->phases)));
    case_bind_int(query, 13, store_is_required(check, options));
    case_bind_text(query, 16, check->why);
    case_bind_text(query, 19, check->reference);
    case_bind_text(query, 20, check->aliases);
    case_bind_text(query, 21, check->digest);
    case_bind_text(query, 23, check->actor);
}

/* Of a check that the program carries the digest is enough. */
static gboolean
store_text(CaseQuery *query, gint64 run, const Check *check, GError **error)
{
    if (check->text == NULL)
        return TRUE;
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, check->id);
    case_bind_text(query, 3, check->text);
    return case_run_once(query, error);
}

static gboolean
store_result(CaseQuery *query, gint64 run, const CheckResult *result, const AssessOptions *options,
             GError **error)
{
    const Check *check = result->check;
    g_autofree char *remedy = dialect_remedy(check->dialect, check->remedy, result->platform);
    gboolean is_allowed = dialect_allows(result->platform, check->remedy_sql);
    case_bind_int(query, 1, run);
    bind_declared(query, check, options);
    case_bind_text(query, 17, remedy);
    case_bind_text(query, 18, is_allowed ? check->remedy_sql : NULL);
    case_bind_text(query, 6, outcome_name(result->outcome));
    case_bind_text(query, 7, result->reason);
    case_bind_text(query, 8, result->grant);
    if (result->examined < 0)
        case_bind_null(query, 14);
    else
        case_bind_int(query, 14, result->examined);
    case_bind_int(query, 15, result->findings->len);
    case_bind_double(query, 22, result->seconds);
    return case_run_once(query, error);
}

static void
put_int(const FindingRow *row, guint column, gint64 value)
{
    case_bind_int(row->query, (int)column + 1, value);
    digest_put_integer(row->digest, column, value);
}

static void
put_text(const FindingRow *row, guint column, const char *text)
{
    case_bind_static(row->query, (int)column + 1, text);
    if (text != NULL)
        digest_put_text(row->digest, column, text, strlen(text));
}

static gboolean
store_finding(const FindingRow *row, gint64 run, const CheckResult *result, guint index,
              Engine engine, GError **error)
{
    const Finding *finding = result->findings->pdata[index];
    const char *const texts[] = {finding->fingerprint, finding->object_type, finding->schema,
                                 finding->name, finding->part};
    put_int(row, 0, run);
    put_text(row, 1, result->check->id);
    put_int(row, 2, (gint64)index + 1);
    for (guint text = 0; text < G_N_ELEMENTS(texts); text++)
        put_text(row, 3 + text, texts[text]);
    put_text(row, 8, severity_name(finding->severity[engine]));
    for (guint other = 0; other < ENGINE_COUNT; other++)
        put_text(row, 9 + other, severity_name(finding->severity[other]));
    put_text(row, 12, finding->message);
    put_text(row, 13, finding->remedy_sql);
    put_text(row, 14, finding->detail);
    put_text(row, 15, comparison_name(finding->comparison));
    if (finding->waiver == 0)
        case_bind_null(row->query, 17);
    else
        put_int(row, 16, finding->waiver);
    digest_end_row(row->digest);
    return case_run_once(row->query, error);
}

gboolean
store_results(CaseFile *file, gint64 run, const GPtrArray *results, const AssessOptions *options,
              GError **error)
{
    g_autoptr(CaseQuery) result_query = case_query(file, insert_result, error);
    g_autoptr(CaseQuery) finding_query =
        result_query == NULL ? NULL : case_query(file, insert_finding, error);
    g_autoptr(CaseQuery) text_query =
        finding_query == NULL
            ? NULL
            : case_query(file, "INSERT INTO check_text (run, check_id, text) VALUES (?1, ?2, ?3)",
                         error);
    if (text_query == NULL)
        return FALSE;
    FindingRow row = {.query = finding_query, .digest = run_table_digest(file, "finding")};
    for (guint index = 0; index < results->len; index++) {
        const CheckResult *result = results->pdata[index];
        if (!store_result(result_query, run, result, options, error) ||
            !store_text(text_query, run, result->check, error))
            return FALSE;
        for (guint finding = 0; finding < result->findings->len; finding++)
            if (!store_finding(&row, run, result, finding, options->question.engine, error))
                return FALSE;
    }
    return TRUE;
}
