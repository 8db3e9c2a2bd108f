#include "tools/compare_settings.h"

#include "base/output.h"
#include "case/run.h"
#include "task/task_setting.h"
#include "tools/compare_options.h"

#define MAXIMUM_JOBS 256
/* They are held in memory, with their keys. */
#define MAXIMUM_NAMED 100000

typedef struct {
    gint64 threads;
    gint64 partial_kilobytes;
    gint64 table_failures;
    gint64 failures;
    gboolean skips_large;
} ValidationSettings;

static gboolean
read_settings(CaseFile *file, gint64 run, ValidationSettings *settings, GError **error)
{
    return task_setting_number(file, run, "ThreadCount", &settings->threads, error) &&
           task_setting_number(file, run, "ValidationPartialLobSize", &settings->partial_kilobytes,
                               error) &&
           task_setting_number(file, run, "TableFailureMaxCount", &settings->table_failures,
                               error) &&
           task_setting_number(file, run, "FailureMaxCount", &settings->failures, error) &&
           task_setting_flag(file, run, "SkipLobColumns", &settings->skips_large, error);
}

static void
add_number(GString *said, const char *name, gint64 number)
{
    g_string_append_printf(said, "%s%s %" G_GINT64_FORMAT, said->len > 0 ? ", " : "", name, number);
}

static void
take_threads(gint64 threads, gboolean has_jobs, GString *said)
{
    if (threads == 0)
        return;
    if (has_jobs) {
        output_note("--jobs is obeyed, not ThreadCount of the task's ValidationSettings");
        return;
    }
    compare_options.jobs = (guint)MIN(threads, MAXIMUM_JOBS);
    add_number(said, "ThreadCount", compare_options.jobs);
}

static void
take_large_values(const ValidationSettings *settings, GString *said)
{
    CompareRules *rules = &compare_options.rules;
    gboolean is_asked = settings->partial_kilobytes > 0 || settings->skips_large;
    if (is_asked && rules->partial_bytes > 0) {
        output_note("--partial-lob-size is obeyed, not what the task's ValidationSettings say of "
                    "large values");
        return;
    }
    rules->skips_large = settings->skips_large;
    if (settings->skips_large)
        g_string_append_printf(said, "%sSkipLobColumns", said->len > 0 ? ", " : "");
    if (settings->partial_kilobytes == 0)
        return;
    gint64 kilobytes = MIN(settings->partial_kilobytes, COMPARE_MAXIMUM_PARTIAL_KILOBYTES);
    rules->partial_bytes = 1024 * kilobytes;
    add_number(said, "ValidationPartialLobSize", kilobytes);
}

/* Counts stay exact, and no table is given up. */
static void
take_limits(const ValidationSettings *settings, GString *said)
{
    if (settings->table_failures > 0) {
        compare_options.named_per_table = (guint)MIN(settings->table_failures, MAXIMUM_NAMED);
        add_number(said, "TableFailureMaxCount", compare_options.named_per_table);
    }
    if (settings->failures > 0) {
        compare_options.named_rows = settings->failures;
        add_number(said, "FailureMaxCount", settings->failures);
    }
}

gboolean
compare_take_settings(const Prepared *prepared, gboolean has_jobs, GError **error)
{
    ValidationSettings settings = {0};
    if (!read_settings(prepared->file, prepared->run, &settings, error))
        return FALSE;
    g_autoptr(GString) said = g_string_new(NULL);
    take_threads(settings.threads, has_jobs, said);
    take_large_values(&settings, said);
    take_limits(&settings, said);
    if (said->len == 0)
        return TRUE;
    output_note("of the task's ValidationSettings are obeyed: %s", said->str);
    return run_set_detail(prepared->file, prepared->run, "validate.task_settings", said->str,
                          error);
}
