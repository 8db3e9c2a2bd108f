#include "report/sarif.h"

#include "base/output.h"
#include "case/verdict.h"
#include "report/sarif_parts.h"
#include "report/shown.h"
#include "report/text.h"

#include <string.h>

#define SCHEMA_URI                                                                                 \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#define PRINT_FLAGS (JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE)

void
sarif_add_text(json_object *object, const char *name, const char *text)
{
    if (text == NULL)
        return;
    g_autofree char *valid = text_utf8(text);
    json_object_object_add(object, name, json_object_new_string(valid));
}

/* In a message [a](b) is a link, which no name of a database may become. */
void
sarif_add_message(json_object *object, const char *name, const char *text)
{
    if (text == NULL)
        return;
    g_autofree char *printable = output_printable(text);
    g_autofree char *cut = text_cut(printable, SARIF_TEXT_LIMIT);
    g_autofree char *plain = NULL;
    if (strstr(cut, "](") != NULL) {
        g_auto(GStrv) parts = g_strsplit(cut, "[", -1);
        plain = g_strjoinv("\\[", parts);
    }
    sarif_add_text(sarif_add_object(object, name), "text", plain != NULL ? plain : cut);
}

json_object *
sarif_add_object(json_object *object, const char *name)
{
    json_object *member = json_object_new_object();
    json_object_object_add(object, name, member);
    return member;
}

json_object *
sarif_add_array(json_object *object, const char *name)
{
    json_object *member = json_object_new_array();
    json_object_object_add(object, name, member);
    return member;
}

gsize
sarif_print(FILE *stream, json_object *value)
{
    size_t length;
    const char *text = json_object_to_json_string_length(value, PRINT_FLAGS, &length);
    fwrite(text, 1, length, stream);
    json_object_put(value);
    return length;
}

const char *
sarif_level(const char *severity)
{
    if (g_str_equal(severity, "blocker"))
        return "error";
    if (g_str_equal(severity, "warning"))
        return "warning";
    return g_str_equal(severity, "info") ? "note" : "none";
}

static void
add_notification(json_object *list, const char *level, const char *text, Sarif *sarif,
                 const char *rule)
{
    json_object *notification = json_object_new_object();
    sarif_add_message(notification, "message", text);
    sarif_add_text(notification, "level", level);
    if (rule != NULL && g_hash_table_contains(sarif->rules, rule)) {
        json_object *descriptor = sarif_add_object(notification, "associatedRule");
        sarif_add_text(descriptor, "id", rule);
        json_object_object_add(
            descriptor, "index",
            json_object_new_int(GPOINTER_TO_INT(g_hash_table_lookup(sarif->rules, rule))));
    }
    json_object_array_add(list, notification);
}

/* Checks of a run that could not look: those that failed, and those that lack something. */
static gboolean
add_check_notifications(Sarif *sarif, json_object *invocation, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(sarif->file,
                   "SELECT c.check_id, c.outcome, c.outcome || coalesce(': ' || c.reason, '')"
                   " || coalesce('; this would help: ' || c.grant_sql, ''), " VERDICT_CHECK_COUNTS
                   " FROM check_result c WHERE c.run = ?1 AND " VERDICT_CHECK_INCOMPLETE
                   " ORDER BY c.check_id",
                   error);
    json_object *execution = sarif_add_array(invocation, "toolExecutionNotifications");
    json_object *configuration = sarif_add_array(invocation, "toolConfigurationNotifications");
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        gboolean is_error = g_str_equal(case_column_text(query, 1), "error");
        add_notification(is_error ? execution : configuration,
                         case_column_int(query, 3) ? "error" : "warning",
                         case_column_text(query, 2), sarif, case_column_text(query, 0));
    }
    return query != NULL && case_at_end(query);
}

static json_object *
make_invocation(CaseQuery *run)
{
    json_object *invocation = json_object_new_object();
    g_autofree char *command = output_printable(case_column_text(run, 1));
    sarif_add_text(invocation, "commandLine", command);
    sarif_add_text(invocation, "startTimeUtc", case_column_text(run, 2));
    sarif_add_text(invocation, "endTimeUtc", case_column_text(run, 3));
    if (!case_column_is_null(run, 4))
        json_object_object_add(invocation, "exitCode",
                               json_object_new_int64(case_column_int(run, 4)));
    json_object_object_add(invocation, "executionSuccessful",
                           json_object_new_boolean(g_str_equal(case_column_text(run, 0), "done")));
    sarif_add_text(sarif_add_object(invocation, "properties"), "uuid", case_column_text(run, 5));
    return invocation;
}

static gboolean
add_invocation(Sarif *sarif, json_object *invocations, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        sarif->file,
        "SELECT state, command_line, started, finished, exit_status, uuid FROM run WHERE id = ?1",
        error);
    gboolean has_row;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (!has_row)
        return TRUE;
    json_object *invocation = make_invocation(query);
    json_object_array_add(invocations, invocation);
    return add_check_notifications(sarif, invocation, run, error);
}

/* The compare of the schema is a part of another stage, or a run of its own. */
static gboolean
add_invocations(Sarif *sarif, json_object *invocations, GError **error)
{
    gint64 schema = sarif->stages.stages[STAGE_SCHEMA].run;
    gboolean is_added = schema == 0;
    for (Stage stage = STAGE_ASSESS; stage < STAGE_COUNT; stage++) {
        gint64 run = sarif->stages.stages[stage].run;
        is_added = is_added || run == schema;
        if (!add_invocation(sarif, invocations, run, error))
            return FALSE;
    }
    return is_added || add_invocation(sarif, invocations, schema, error);
}

/* What GitHub would not show is said in a place that its log shows. */
static void
add_limits(Sarif *sarif, json_object *invocations, json_object *properties)
{
    json_object_object_add(properties, "results", json_object_new_int64(sarif->results));
    json_object_object_add(properties, "resultsLeftOut", json_object_new_int64(sarif->left_out));
    if (sarif->results <= SARIF_RESULTS_KEPT && sarif->left_out == 0)
        return;
    json_object *invocation = json_object_new_object();
    json_object_object_add(invocation, "executionSuccessful", json_object_new_boolean(TRUE));
    json_object *list = sarif_add_array(invocation, "toolExecutionNotifications");
    g_autofree char *text =
        g_strdup_printf("%" G_GINT64_FORMAT " results, what matters most first, of which GitHub"
                        " keeps %d; %" G_GINT64_FORMAT " more are left out here: pgcrossing report"
                        " --json and --csv list all",
                        sarif->results, SARIF_RESULTS_KEPT, sarif->left_out);
    add_notification(list, "warning", text, sarif, NULL);
    json_object_array_add(invocations, invocation);
}

/* A column becomes a property; numbers stay numbers. */
static gboolean
add_properties(Sarif *sarif, json_object *properties, const char *sql, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(sarif->file, sql, error);
    if (query == NULL)
        return FALSE;
    if (sqlite3_bind_parameter_count(case_query_statement(query)) > 0)
        shown_bind(query, &sarif->stages, STAGE_ASSESS);
    sqlite3_stmt *statement = case_query_statement(query);
    while (case_next(query, error))
        for (int column = 0; column < sqlite3_column_count(statement); column++) {
            const char *name = sqlite3_column_name(statement, column);
            if (sqlite3_column_type(statement, column) == SQLITE_INTEGER)
                json_object_object_add(properties, name,
                                       json_object_new_int64(case_column_int(query, column)));
            else
                sarif_add_text(properties, name, case_column_text(query, column));
        }
    return case_at_end(query);
}

static gboolean
add_case_properties(Sarif *sarif, json_object *properties, GError **error)
{
    g_autoptr(Verdict) verdict = case_verdict(sarif->file, &sarif->stages, error);
    if (verdict == NULL)
        return FALSE;
    sarif_add_text(properties, "verdict", verdict_word(verdict->kind));
    sarif_add_text(properties, "sentence", verdict->sentence);
    static const char *const queries[] = {
        "SELECT id AS \"case\", title, ticket FROM meta",
        "SELECT count(*) AS checks, count(*) FILTER (WHERE outcome = 'pass') AS checksPassed,"
        " count(*) FILTER (WHERE outcome = 'sampled') AS checksSampled,"
        " count(*) FILTER (WHERE outcome = 'not applicable') AS checksNotApplicable,"
        " count(*) FILTER (WHERE outcome = 'not asked for') AS checksNotAskedFor,"
        " count(*) FILTER (WHERE outcome IN ('not evaluated', 'error')) AS checksNotEvaluated"
        " FROM check_result c WHERE " SHOWN_CHECK,
        "SELECT count(*) AS harmless FROM finding WHERE run IN (?1, ?2) AND severity = 'none'",
        "SELECT count(*) FILTER (WHERE state = 'gone') AS gone,"
        " count(*) FILTER (WHERE state = 'unknown') AS unknown"
        " FROM finding_gone WHERE run IN (?1, ?2)",
        "SELECT max(iif(name = 'engine', value, NULL)) AS engine,"
        " max(iif(name = 'phases', value, NULL)) AS phases FROM run_detail WHERE run = ?1"};
    for (guint index = 0; index < G_N_ELEMENTS(queries); index++)
        if (!add_properties(sarif, properties, queries[index], error))
            return FALSE;
    return TRUE;
}

/* Who this run is, and which one its findings were compared with. */
static gboolean
write_identity(Sarif *sarif, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(sarif->file,
                   "SELECT r.uuid, (SELECT value FROM run_detail d WHERE d.run = r.id"
                   " AND d.name = 'compared_with') FROM run r WHERE r.id = ?1",
                   error);
    gboolean has_row;
    case_bind_int(query, 1, sarif->stages.stages[STAGE_ASSESS].run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    json_object *details = json_object_new_object();
    sarif_add_text(details, "id", "pgcrossing/");
    if (has_row)
        sarif_add_text(details, "guid", case_column_text(query, 0));
    fputs(",\n\"automationDetails\":", sarif->stream);
    sarif_print(sarif->stream, details);
    const char *baseline = has_row ? case_column_text(query, 1) : NULL;
    if (baseline != NULL && g_uuid_string_is_valid(baseline))
        fprintf(sarif->stream, ",\n\"baselineGuid\":\"%s\"", baseline);
    return TRUE;
}

static gboolean
write_end(Sarif *sarif, GError **error)
{
    json_object *invocations = json_object_new_array();
    json_object *properties = json_object_new_object();
    gboolean is_made =
        add_invocations(sarif, invocations, error) && add_case_properties(sarif, properties, error);
    add_limits(sarif, invocations, properties);
    fputs(",\n\"invocations\":", sarif->stream);
    sarif_print(sarif->stream, invocations);
    fputs(",\n\"properties\":", sarif->stream);
    sarif_print(sarif->stream, properties);
    return is_made;
}

static gboolean
write_run(Sarif *sarif, GError **error)
{
    fputs("{\"version\":\"2.1.0\",\n\"$schema\":\"" SCHEMA_URI "\",\n\"runs\":[{\n"
          "\"tool\":{\"driver\":{\"name\":\"pgcrossing\",\"version\":\"" PACKAGE_VERSION "\",\n",
          sarif->stream);
    if (!sarif_write_rules(sarif, error))
        return FALSE;
    fputs("}}", sarif->stream);
    if (sarif->redaction != NULL)
        fprintf(sarif->stream, ",\n\"redactionTokens\":[\"%s\"]", sarif->redaction);
    if (!write_identity(sarif, error))
        return FALSE;
    fputs(",\n", sarif->stream);
    if (!sarif_write_results(sarif, error) || !write_end(sarif, error))
        return FALSE;
    fputs("\n}]}\n", sarif->stream);
    return TRUE;
}

/* Relative to the repository, as code scanning wants it; a file: URI where it is absolute. */
static char *
make_schema_uri(const char *path, GError **error)
{
    if (g_path_is_absolute(path))
        return g_filename_to_uri(path, NULL, error);
    while (g_str_has_prefix(path, "./"))
        path += 2;
    return g_uri_escape_string(path, "/", FALSE);
}

gboolean
sarif_write(CaseFile *file, const char *schema_file, const char *redaction, FILE *stream,
            GError **error)
{
    g_autoptr(GHashTable) rules = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) families = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autofree char *uri = NULL;
    if (schema_file != NULL && (uri = make_schema_uri(schema_file, error)) == NULL)
        return FALSE;
    Sarif sarif = {.file = file,
                   .stream = stream,
                   .schema_uri = uri,
                   .redaction = redaction,
                   .rules = rules,
                   .families = families};
    return case_stages(file, &sarif.stages, error) && write_run(&sarif, error);
}
