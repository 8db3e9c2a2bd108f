#include "report/json.h"

#include "case/stage.h"
#include "case/verdict.h"
#include "report/text.h"

#include <json-c/json.h>
#include <math.h>
#include <string.h>

/* One array of the document: an object per row, a member per column; see write_value(). */
typedef struct {
    const char *name;
    Stage stage; /* its run is ?1 */
    const char *sql;
} Section;

#define RUN_OF(table) "SELECT * FROM " table " WHERE run = ?1 ORDER BY "
#define CURRENT_COLLECTION                                                                         \
    "(SELECT max(l.id) FROM collection l JOIN run r ON r.id = l.run WHERE l.side = c.side"         \
    " AND r.state = 'done')"

#define FINDINGS                                                                                   \
    "SELECT run, check_id, ordinal, fingerprint, object_type, schema, name, part, severity,"       \
    " severity_dms, severity_logical, severity_copy, message, remedy_sql, detail AS \"detail/\","  \
    " comparison, waiver FROM finding WHERE run = ?1 ORDER BY check_id, ordinal"

static const Section sections[] = {
    {"runs", STAGE_COLLECT, "SELECT * FROM run ORDER BY position IS NULL, position, id"},
    {"run_details", STAGE_COLLECT, "SELECT * FROM run_detail ORDER BY run, name"},
    {"collections", STAGE_COLLECT, "SELECT * FROM collection ORDER BY id"},
    {"facts", STAGE_COLLECT,
     "SELECT c.side, s.* FROM fact_state s JOIN collection c ON c.id = s.collection"
     " WHERE c.id = " CURRENT_COLLECTION " ORDER BY c.side, s.fact"},
    {"task", STAGE_COLLECT,
     "SELECT id, run, mappings_digest, settings_digest, source_endpoint_digest,"
     " target_endpoint_digest FROM current_task"},
    {"task_settings", STAGE_COLLECT,
     "SELECT * FROM task_setting WHERE run = (SELECT max(run) FROM task_setting) ORDER BY name"},
    {"task_warnings", STAGE_COLLECT,
     "SELECT * FROM task_warning WHERE run = (SELECT max(run) FROM task_setting) ORDER BY rowid"},
    {"checks", STAGE_ASSESS, RUN_OF("check_result") "family, check_id"},
    {"findings", STAGE_ASSESS, FINDINGS},
    {"findings_gone", STAGE_ASSESS, RUN_OF("finding_gone") "check_id, fingerprint"},
    {"waivers", STAGE_ASSESS, RUN_OF("waiver") "ordinal"},
    {"schema_checks", STAGE_SCHEMA, RUN_OF("check_result") "family, check_id"},
    {"schema_findings", STAGE_SCHEMA, FINDINGS},
    {"schema_findings_gone", STAGE_SCHEMA, RUN_OF("finding_gone") "check_id, fingerprint"},
    {"schema_waivers", STAGE_SCHEMA, RUN_OF("waiver") "ordinal"},
    {"load_items", STAGE_MIGRATE, RUN_OF("load_item") "item"},
    {"migration_steps", STAGE_MIGRATE, RUN_OF("migration_step") "ordinal"},
    {"tables", STAGE_VALIDATE,
     RUN_OF("table_result") "source_schema, source_name, target_schema,"
                            " target_name, table_id, round"},
    {"columns", STAGE_VALIDATE, RUN_OF("column_result") "table_id, rowid"},
    {"evidence", STAGE_VALIDATE,
     "SELECT run, table_id, side, method, rows, chunks, sha256, query FROM evidence WHERE run = ?1"
     " ORDER BY table_id, side"},
    {"evidence_chunks", STAGE_VALIDATE,
     "SELECT run, table_id, side, chunk, rows, sha256 FROM evidence_chunk WHERE run = ?1"
     " ORDER BY table_id, side, chunk"},
    {"dms_failures", STAGE_VALIDATE, RUN_OF("dms_failure") "ordinal"},
    {"canaries", STAGE_VALIDATE,
     "SELECT run, table_id, damage, state, reason, side, source_column, row_key AS \"row_key/\","
     " seconds FROM canary WHERE run = ?1 ORDER BY table_id, damage"},
    {"column_kinds", STAGE_VALIDATE, RUN_OF("column_kind") "table_id, round, ordinal"},
    {"differences", STAGE_VALIDATE,
     "SELECT run, table_id, round, ordinal, kind, state, row_key AS \"row_key/\","
     " columns AS \"columns/\", kinds AS \"kinds/\", source_values AS \"source_values/\","
     " target_values AS \"target_values/\", source_count, target_count, decided_round"
     " FROM difference"
     " WHERE run = ?1 ORDER BY table_id, round, ordinal"},
};

/* ASCII that JSON takes as it is: nearly all of a case. */
static gboolean
is_plain(const char *text, gsize *length)
{
    const char *at = text;
    while (*at >= ' ' && *at <= '~' && *at != '"' && *at != '\\')
        at++;
    *length = (gsize)(at - text);
    return *at == '\0';
}

static void
write_string(FILE *stream, const char *text)
{
    gsize length;
    if (is_plain(text, &length)) {
        putc('"', stream);
        fwrite(text, 1, length, stream);
        putc('"', stream);
        return;
    }
    g_autofree char *valid = text_utf8(text);
    json_object *string = json_object_new_string(valid);
    fputs(json_object_to_json_string_ext(string, JSON_C_TO_STRING_NOSLASHESCAPE), stream);
    json_object_put(string);
}

/* Text that should be JSON itself; where it is not, it is a string. */
static void
write_embedded(FILE *stream, const char *text)
{
    g_autofree char *valid = text_utf8(text);
    json_tokener *tokener = json_tokener_new();
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT);
    json_object *value = json_tokener_parse_ex(tokener, valid, (int)strlen(valid) + 1);
    if (json_tokener_get_error(tokener) == json_tokener_success)
        fputs(json_object_to_json_string_ext(value, JSON_C_TO_STRING_NOSLASHESCAPE), stream);
    else
        write_string(stream, text);
    json_object_put(value);
    json_tokener_free(tokener);
}

/* A column whose name ends with a slash holds JSON. */
static void
write_value(FILE *stream, CaseQuery *query, int column, gboolean is_json)
{
    switch (sqlite3_column_type(case_query_statement(query), column)) {
    case SQLITE_NULL:
        fputs("null", stream);
        return;
    case SQLITE_FLOAT:
        if (!isfinite(case_column_double(query, column))) {
            fputs("null", stream);
            return;
        }
        G_GNUC_FALLTHROUGH;
    case SQLITE_INTEGER:
        fputs(case_column_text(query, column), stream);
        return;
    default:
        (is_json ? write_embedded : write_string)(stream, case_column_text(query, column));
    }
}

static void
write_row(FILE *stream, CaseQuery *query)
{
    sqlite3_stmt *statement = case_query_statement(query);
    fputc('{', stream);
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
        const char *name = sqlite3_column_name(statement, column);
        gsize length = strcspn(name, "/");
        fputs(column == 0 ? "\"" : ",\"", stream);
        fwrite(name, 1, length, stream);
        fputs("\":", stream);
        write_value(stream, query, column, name[length] == '/');
    }
    fputc('}', stream);
}

static gboolean
write_section(CaseFile *file, const CaseStages *stages, const Section *section, FILE *stream,
              GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, section->sql, error);
    if (query == NULL)
        return FALSE;
    if (sqlite3_bind_parameter_count(case_query_statement(query)) > 0)
        case_bind_int(query, 1, stages->stages[section->stage].run);
    fprintf(stream, ",\n\"%s\":[", section->name);
    gboolean is_first = TRUE;
    while (case_next(query, error)) {
        fputs(is_first ? "\n" : ",\n", stream);
        write_row(stream, query);
        is_first = FALSE;
    }
    fputs(is_first ? "]" : "\n]", stream);
    return case_at_end(query);
}

static gboolean
write_case(CaseFile *file, FILE *stream, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file, "SELECT id, created, title, ticket FROM meta", error);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    fputs(",\n\"case\":", stream);
    if (has_row)
        write_row(stream, query);
    else
        fputs("null", stream);
    return TRUE;
}

static void
write_stages(const CaseStages *stages, FILE *stream)
{
    fputs(",\n\"stages\":{", stream);
    for (Stage stage = STAGE_COLLECT; stage < STAGE_COUNT; stage++) {
        const StageRun *run = &stages->stages[stage];
        fprintf(stream,
                "%s\n\"%s\":{\"state\":\"%s\",\"latest_run\":", stage == STAGE_COLLECT ? "" : ",",
                stage_name(stage), stage_state_name(run->state));
        fprintf(stream, run->latest == 0 ? "null" : "%" G_GINT64_FORMAT, run->latest);
        fputs(",\"shown_run\":", stream);
        fprintf(stream, run->run == 0 ? "null}" : "%" G_GINT64_FORMAT "}", run->run);
    }
    fputs("\n}", stream);
}

gboolean
json_write(CaseFile *file, FILE *stream, GError **error)
{
    CaseStages stages;
    if (!case_stages(file, &stages, error))
        return FALSE;
    g_autoptr(Verdict) verdict = case_verdict(file, &stages, error);
    if (verdict == NULL)
        return FALSE;
    fprintf(stream, "{\"version\":1,\n\"verdict\":{\"word\":\"%s\",\"sentence\":",
            verdict_word(verdict->kind));
    write_string(stream, verdict->sentence);
    fputc('}', stream);
    if (!write_case(file, stream, error))
        return FALSE;
    write_stages(&stages, stream);
    for (guint index = 0; index < G_N_ELEMENTS(sections); index++)
        if (!write_section(file, &stages, &sections[index], stream, error))
            return FALSE;
    fputs("\n}\n", stream);
    return TRUE;
}
