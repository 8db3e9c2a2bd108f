#include "tools/schema_checks.h"

#include "base/output.h"
#include "case/run.h"

gboolean
verify_schema(Prepared *prepared, const AssessOptions *options, ExitStatus *status, GError **error)
{
    ExitStatus schema = STATUS_CLEAN;
    if (options == NULL) {
        output_line("schema NOT COMPARED: --rows-only");
        return run_set_detail(prepared->file, prepared->run, "validate.schema", "left out", error);
    }
    if (!assess_run(prepared->file, prepared->run, options, &schema, error) ||
        !assess_print_verification(prepared->file, prepared->run, error))
        return FALSE;
    *status = status_combine(*status, schema);
    return TRUE;
}
