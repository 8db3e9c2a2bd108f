#include "tools/load_options.h"

#include "base/error.h"
#include "base/options.h"
#include "tools/prepare.h"

#define MAXIMUM_JOBS 64
#define MEGABYTE ((gint64)1024 * 1024)
#define MAXIMUM_BYTES (1024 * 1024 * MEGABYTE)
#define MINIMUM_RATE ((gint64)32 * 1024)

MigrateOptions load_options;

static char *pg_dump_path, *jobs_text, *index_jobs_text, *range_text, *rate_text, *policy_text;

const GOptionEntry load_entries[] = {
    {"jobs", 'j', 0, G_OPTION_ARG_STRING, &jobs_text,
     "sessions on each server (default: the task's MaxFullLoadSubTasks, else 2)", "NUMBER"},
    {"index-jobs", 0, 0, G_OPTION_ARG_STRING, &index_jobs_text,
     "sessions on the target that build indexes (default: as many as --jobs)", "NUMBER"},
    {"range-size", 0, 0, G_OPTION_ARG_STRING, &range_text,
     "the least bytes of a range that a large table is cut into (default: 64MB)", "BYTES"},
    {"max-rate", 0, 0, G_OPTION_ARG_STRING, &rate_text,
     "the most bytes per second over all sessions, e.g. 20MB (default: no limit)", "BYTES"},
    {"on-table-error", 0, 0, G_OPTION_ARG_STRING, &policy_text,
     "what a table that cannot be loaded means for the others: suspend (they are loaded all the "
     "same) or stop (no other is begun); default: the task's TableErrorPolicy, else suspend",
     "stop|suspend"},
    {"pg-dump", 0, 0, G_OPTION_ARG_FILENAME, &pg_dump_path,
     "use this pg_dump, and the pg_restore beside it", "PATH"},
    {"allow-drop", 0, 0, G_OPTION_ARG_NONE, &load_options.allow_drop,
     "tables of the target may be dropped where the task says DROP_AND_CREATE", NULL},
    {"no-owner", 0, 0, G_OPTION_ARG_NONE, &load_options.no_owner,
     "everything belongs to the role that migrates", NULL},
    {"no-privileges", 0, 0, G_OPTION_ARG_NONE, &load_options.no_privileges, "leave rights behind",
     NULL},
    {"no-tablespaces", 0, 0, G_OPTION_ARG_NONE, &load_options.no_tablespaces,
     "put everything into the target's default tablespace", NULL},
    {"roles", 0, 0, G_OPTION_ARG_NONE, &load_options.roles,
     "create the source's roles that the target lacks, without passwords", NULL},
    {"publications", 0, 0, G_OPTION_ARG_NONE, &load_options.publications,
     "create the source's publications too", NULL},
    {"no-analyze", 0, 0, G_OPTION_ARG_NONE, &load_options.no_analyze,
     "leave the target without statistics: run vacuumdb --analyze-in-stages on it", NULL},
    {NULL}};

static gboolean
take_jobs(const char *name, const char *text, guint *jobs, GError **error)
{
    gint64 number = 0;
    if (text != NULL && !options_number(name, text, 1, MAXIMUM_JOBS, &number, error))
        return FALSE;
    *jobs = (guint)number;
    return TRUE;
}

static gboolean
take_bytes(const char *name, const char *text, gint64 minimum, gint64 *bytes, GError **error)
{
    return text == NULL || options_bytes(name, text, minimum, MAXIMUM_BYTES, bytes, error);
}

static gboolean
take_policy(GError **error)
{
    if (policy_text == NULL)
        return TRUE;
    load_options.on_table_error =
        g_str_equal(policy_text, "stop") ? TABLE_ERROR_STOP : TABLE_ERROR_SUSPEND;
    if (load_options.on_table_error == TABLE_ERROR_STOP || g_str_equal(policy_text, "suspend"))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Known are stop and suspend.",
              "invalid value \"%s\" for --on-table-error", policy_text);
    return FALSE;
}

gboolean
load_take_options(GError **error)
{
    load_options.pg_dump = prepare_options.pg_dump = pg_dump_path;
    load_options.quiet = common_options.quiet;
    return take_jobs("jobs", jobs_text, &load_options.jobs, error) &&
           take_jobs("index-jobs", index_jobs_text, &load_options.index_jobs, error) &&
           take_bytes("range-size", range_text, MEGABYTE, &load_options.range_bytes, error) &&
           take_bytes("max-rate", rate_text, MINIMUM_RATE, &load_options.max_rate, error) &&
           take_policy(error);
}
