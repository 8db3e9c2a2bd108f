#include "tools/prepare.h"

#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "case/platform.h"
#include "case/run.h"
#include "collect/collect.h"
#include "pg/identity.h"
#include "report/terminal.h"
#include "task/after_connect.h"
#include "task/document.h"
#include "task/task.h"

#include <string.h>

PrepareOptions prepare_options = {.probe_rows = 100000, .probe_seconds = 600};

/* Only for --help: server_take_options() has taken them already. */
static char *taken_before;

static const GOptionEntry shared_entries[] = {
    {"source", 0, 0, G_OPTION_ARG_STRING, &taken_before, "the source server (or PGCROSSING_SOURCE)",
     "CONNECTION"},
    {"target", 0, 0, G_OPTION_ARG_STRING, &taken_before, "the target server (or PGCROSSING_TARGET)",
     "CONNECTION"},
    {"deep", 0, 0, G_OPTION_ARG_NONE, &prepare_options.deep, "also look into rows of tables", NULL},
    {"probe-rows", 0, 0, G_OPTION_ARG_INT, &prepare_options.probe_rows,
     "with --deep: the rows that are read of a table, at most (default: 100000)", "NUMBER"},
    {"probe-seconds", 0, 0, G_OPTION_ARG_INT, &prepare_options.probe_seconds,
     "with --deep: the time for the rows of all tables (default: 600)", "SECONDS"},
    {"replace-source", 0, 0, G_OPTION_ARG_NONE, &prepare_options.replace[SIDE_SOURCE],
     "the source may be another than the case has", NULL},
    {"replace-target", 0, 0, G_OPTION_ARG_NONE, &prepare_options.replace[SIDE_TARGET],
     "the target may be another than the case has", NULL},
    {"source-platform", 0, 0, G_OPTION_ARG_STRING, &prepare_options.platform[SIDE_SOURCE],
     "self-managed, rds, aurora, cloudsql, alloydb or azure (default: found out)", "PLATFORM"},
    {"target-platform", 0, 0, G_OPTION_ARG_STRING, &prepare_options.platform[SIDE_TARGET],
     "the same for the target", "PLATFORM"},
    {"task", 0, 0, G_OPTION_ARG_FILENAME, &prepare_options.task_paths[TASK_MAPPINGS],
     "AWS DMS table mappings (default: those that the case holds)", "FILE"},
    {"task-settings", 0, 0, G_OPTION_ARG_FILENAME, &prepare_options.task_paths[TASK_SETTINGS],
     "AWS DMS task settings (likewise)", "FILE"},
    {"source-endpoint", 0, 0, G_OPTION_ARG_FILENAME,
     &prepare_options.task_paths[TASK_SOURCE_ENDPOINT],
     "settings of the AWS DMS source endpoint: JSON, or name=value;name=value", "FILE"},
    {"target-endpoint", 0, 0, G_OPTION_ARG_FILENAME,
     &prepare_options.task_paths[TASK_TARGET_ENDPOINT], "the same of the target endpoint", "FILE"},
    {"new-task", 0, 0, G_OPTION_ARG_NONE, &prepare_options.new_task,
     "these files take the place of those that the case holds", NULL},
    {NULL}};

gboolean
prepare_has_task(void)
{
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        if (prepare_options.task_paths[document] != NULL)
            return TRUE;
    return FALSE;
}

GOptionEntry *
prepare_entries(const GOptionEntry *own)
{
    return options_join(own, shared_entries);
}

static gboolean
check_platforms(GError **error)
{
    g_autofree char *list = platform_list();
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        const char *platform = prepare_options.platform[side];
        Platform known;
        if (platform == NULL || platform_from_name(platform, &known))
            continue;
        g_autofree char *hint = g_strdup_printf("Known are: %s.", list);
        error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --%s-platform", platform,
                  side_name(side));
        return FALSE;
    }
    return TRUE;
}

static gboolean
check_limits(GError **error)
{
    gboolean is_rows = prepare_options.probe_rows < 1;
    if (!is_rows && prepare_options.probe_seconds >= 1)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Give a number from 1 on.", "invalid value \"%d\" for --%s",
              is_rows ? prepare_options.probe_rows : prepare_options.probe_seconds,
              is_rows ? "probe-rows" : "probe-seconds");
    return FALSE;
}

static gboolean
find_servers(Prepared *prepared, PrepareNeed need, GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        g_autoptr(GError) failure = NULL;
        prepared->server[side] = need == PREPARE_BOTH_SERVERS ? server_required(side, &failure)
                                                              : server_given(side, &failure);
        if (failure != NULL) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
    }
    if (need != PREPARE_SOME_SERVER || prepared->server[SIDE_SOURCE] != NULL ||
        prepared->server[SIDE_TARGET] != NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "Give --source or --target, or set PGCROSSING_SOURCE or PGCROSSING_TARGET.",
              "no server was given");
    return FALSE;
}

gboolean
prepare_open(Prepared *prepared, const char *tool, const char *command_line, PrepareNeed need,
             GError **error)
{
    *prepared = (Prepared){0};
    if (!check_platforms(error) || !check_limits(error) || !find_servers(prepared, need, error))
        return FALSE;
    prepared->file = case_open(common_options.case_path, CASE_READ_WRITE, error);
    if (prepared->file == NULL ||
        !case_describe(prepared->file, common_options.title, common_options.ticket, error))
        return FALSE;
    RunDetails details = {.tool = tool, .command_line = command_line};
    prepared->run = run_begin(prepared->file, &details, error);
    return prepared->run != 0;
}

/* Both servers are reached before anything is collected. */
static gboolean
compare_servers(const Prepared *prepared, PeerState *peer, GError **error)
{
    *peer = PEER_UNKNOWN;
    if (prepared->server[SIDE_SOURCE] == NULL || prepared->server[SIDE_TARGET] == NULL)
        return TRUE;
    g_autoptr(PgSession) source =
        session_open(prepared->server[SIDE_SOURCE], SESSION_READ_ONLY, "identity", error);
    g_autoptr(PgSession) target =
        source == NULL
            ? NULL
            : session_open(prepared->server[SIDE_TARGET], SESSION_READ_ONLY, "identity", error);
    gboolean same;
    if (target == NULL || !identity_same_database(source, target, &same, error))
        return FALSE;
    *peer = same ? PEER_SAME : PEER_DIFFERENT;
    return TRUE;
}

/* The facts to take of a side; NULL for all, which --deep asks for. What a run leaves out it says.
 */
static gboolean
choose_facts(const Prepared *prepared, Side side, const char *const **only, GError **error)
{
    static const char *const none[] = {NULL};
    *only = NULL;
    if (!prepare_options.rows_only || prepare_options.deep)
        return TRUE;
    *only = side == SIDE_TARGET ? none : task_facts(prepared->file, error);
    if (*only == NULL)
        return FALSE;
    if (side == SIDE_TARGET)
        return TRUE;
    g_autofree char *names = g_strjoinv(", ", (char **)*only);
    g_autofree char *said = g_strdup_printf("of the source %s, of the target none", names);
    return run_set_detail(prepared->file, prepared->run, COLLECTION_FACTS, said, error);
}

/* NULL without an error for a side that was not given. */
static Collector *
begin_facts(Prepared *prepared, Side side, const char *snapshot, PeerState peer, GError **error)
{
    CollectOptions options = {.side = side,
                              .deep = prepare_options.deep,
                              .verify = prepare_options.verify,
                              .probe_rows = prepare_options.probe_rows,
                              .probe_seconds = prepare_options.probe_seconds,
                              .quiet = common_options.quiet,
                              .replace = prepare_options.replace[side],
                              .platform = prepare_options.platform[side],
                              .pg_dump = prepare_options.pg_dump,
                              .peer = peer};
    return prepared->server[side] != NULL && choose_facts(prepared, side, &options.only, error)
               ? collect_begin(prepared->server[side], snapshot, &options, error)
               : NULL;
}

static gboolean
end_facts(Prepared *prepared, Collector *collector, GError **error)
{
    gint64 collection;
    return collector == NULL ||
           collect_end(collector, prepared->file, prepared->run, &collection, error);
}

/* The target's are read while the case takes in the source's. Not where rows are looked into: that
 * takes its time, in which the target's transaction would only stay open. */
gboolean
prepare_facts(Prepared *prepared, const char *source_snapshot, GError **error)
{
    PeerState peer;
    g_autoptr(GError) failure = NULL;
    g_autoptr(Collector) target = NULL;
    if (!compare_servers(prepared, &peer, error))
        return FALSE;
    g_autoptr(Collector) source =
        begin_facts(prepared, SIDE_SOURCE, source_snapshot, peer, &failure);
    if (failure == NULL && !prepare_options.deep)
        target = begin_facts(prepared, SIDE_TARGET, NULL, peer, &failure);
    if (failure == NULL && end_facts(prepared, source, &failure) && prepare_options.deep)
        target = begin_facts(prepared, SIDE_TARGET, NULL, peer, &failure);
    if (failure == NULL && end_facts(prepared, target, &failure))
        return collect_finish(prepared->file, error);
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

/* A tool of several stages selects at each of them and says a thing once. */
static void
print_once(const char *document, const char *path, const char *message, const char *place)
{
    static GHashTable *printed;
    if (printed == NULL)
        printed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    char *line = g_strdup_printf("%s: %s%s%s%s", document_label(document), path,
                                 *path == '\0' ? "" : ": ", message, place == NULL ? "" : place);
    if (g_hash_table_add(printed, line))
        output_warning("%s", line);
}

static gboolean
print_task_warnings(const Prepared *prepared, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(prepared->file,
                                            "SELECT document, path, message, ' (line ' || line ||"
                                            " ', column ' || character || ')' FROM task_warning"
                                            " WHERE run = ?1 ORDER BY rowid",
                                            error);
    case_bind_int(query, 1, prepared->run);
    while (case_next(query, error)) {
        print_once(case_column_text(query, 0), case_column_text(query, 1),
                   case_column_text(query, 2), case_column_text(query, 3));
    }
    return case_at_end(query);
}

static TaskFiles
take_task_files(void)
{
    TaskFiles files = {.new_task = prepare_options.new_task,
                       .goes_on = prepare_options.judges_task};
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        files.paths[document] = prepare_options.task_paths[document];
    return files;
}

/* What the server refuses AWS DMS goes on without. */
static void
warn_of_setting(const PgSetting *setting, const GError *failure, gpointer data)
{
    const PgServer *server = data;
    g_autofree char *message =
        g_strdup_printf("%s is not set: %s", setting->name, failure->message);
    print_once(task_document_name(server->side == SIDE_SOURCE ? TASK_SOURCE_ENDPOINT
                                                              : TASK_TARGET_ENDPOINT),
               "AfterConnectScript", message, NULL);
}

/* After the facts: those are the server's, not a session's. */
static gboolean
set_sessions(Prepared *prepared, Side side, GError **error)
{
    PgServer *server = prepared->server[side];
    if (server == NULL)
        return TRUE;
    g_autoptr(GPtrArray) settings = after_connect_settings(prepared->file, side, error);
    if (settings == NULL || settings->len == 0)
        return settings != NULL;
    g_autoptr(PgSession) session = session_open(server, SESSION_READ_ONLY, "settings", error);
    if (session == NULL || !session_set_accepted(session, settings, warn_of_setting, server, error))
        return FALSE;
    server->settings = g_steal_pointer(&settings);
    return TRUE;
}

/* A tool of several stages reads the files at the first one, from then on they are in the case:
 * they may be pipes, and --new-task means once. */
gboolean
prepare_task(Prepared *prepared, gboolean *is_given, GError **error)
{
    static gint64 kept_run;
    TaskFiles files = {0};
    if (kept_run == 0)
        files = take_task_files();
    if (kept_run != prepared->run && !task_store(prepared->file, prepared->run, &files, error))
        return FALSE;
    kept_run = prepared->run;
    g_autoptr(StoredTask) stored = stored_task_load(prepared->file, error);
    *is_given = stored != NULL && stored_task_is_given(stored);
    return stored != NULL;
}

/* The task's files come first: a mistake in them shows before a server is asked anything. */
gboolean
prepare_collect(Prepared *prepared, const char *source_snapshot, GError **error)
{
    gboolean is_given;
    return prepare_task(prepared, &is_given, error) &&
           prepare_facts(prepared, source_snapshot, error) &&
           task_select(prepared->file, prepared->run, prepare_options.judges_task, error) &&
           (prepared->server[SIDE_SOURCE] == NULL ||
            task_check_values(prepared->file, prepared->run, prepared->server[SIDE_SOURCE],
                              prepare_options.judges_task, error)) &&
           print_task_warnings(prepared, error) && set_sessions(prepared, SIDE_SOURCE, error) &&
           set_sessions(prepared, SIDE_TARGET, error);
}

ExitStatus
prepare_finish(Prepared *prepared, ExitStatus status, GError *failure)
{
    RunState state = failure == NULL ? RUN_DONE : RUN_FAILED;
    if (failure != NULL) {
        gboolean cancelled = g_error_matches(failure, PGC_ERROR, PGC_ERROR_CANCELLED);
        output_error(failure);
        g_error_free(failure);
        status = cancelled ? STATUS_INCOMPLETE : STATUS_FAILED;
    }
    g_autoptr(GError) error = NULL;
    if (prepared->run != 0 &&
        !run_finish(prepared->file, prepared->run, state, (int)status, &error)) {
        output_error(error);
        status = STATUS_FAILED;
    }
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        server_free(prepared->server[side]);
    case_close(prepared->file);
    *prepared = (Prepared){0};
    return status;
}

ExitStatus
prepare_conclude(ExitStatus status)
{
    g_autoptr(GError) error = NULL;
    if (status == STATUS_FAILED || terminal_print(common_options.case_path, &error))
        return status;
    output_error(error);
    return STATUS_FAILED;
}
