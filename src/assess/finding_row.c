#include "assess/finding_row.h"

#include "assess/template.h"
#include "base/error.h"

#include <json-c/json.h>

static const char *const identity_columns[] = {"object_type", "schema", "name", "part"};
static const char *const severity_columns[ENGINE_COUNT] = {"severity_dms", "severity_logical",
                                                           "severity_copy"};

static int
find_column(sqlite3_stmt *statement, const char *name)
{
    for (int column = 0; column < sqlite3_column_count(statement); column++)
        if (g_strcmp0(sqlite3_column_name(statement, column), name) == 0)
            return column;
    return -1;
}

/* Owned by the statement; NULL for a null or a column that is not there. Values hold no zero
 * byte: PostgreSQL's text has none. */
static const char *
column_text(sqlite3_stmt *statement, const char *name)
{
    int column = find_column(statement, name);
    return column < 0 ? NULL : (const char *)sqlite3_column_text(statement, column);
}

gboolean
finding_row_check(sqlite3_stmt *statement, GError **error)
{
    for (guint index = 0; index < G_N_ELEMENTS(identity_columns); index++)
        if (find_column(statement, identity_columns[index]) < 0) {
            error_set(
                error, PGC_ERROR_USAGE,
                "Return object_type, schema, name and part; a part that is not there as NULL.",
                "the check's query has no column \"%s\"", identity_columns[index]);
            return FALSE;
        }
    return TRUE;
}

char *
finding_row_undecided(sqlite3_stmt *statement)
{
    return g_strdup(column_text(statement, "cannot_tell"));
}

/* The header bounds what a row may say, since it decides whether the check had to be looked at. */
static gboolean
read_severity(const Check *check, guint phases, Engine engine, sqlite3_stmt *statement,
              Severity *severity, GError **error)
{
    *severity = severity_highest(&check->severity, engine, phases);
    const char *text = column_text(statement, severity_columns[engine]);
    if (text == NULL)
        return TRUE;
    Severity given;
    if (!severity_from_name(text, &given)) {
        error_set(error, PGC_ERROR_USAGE, "Return blocker, warning, info, none or NULL.",
                  "the check's query returned the severity \"%s\"", text);
        return FALSE;
    }
    if (given > severity_highest(&check->severity, engine, PHASES_ALL)) {
        error_set(error, PGC_ERROR_USAGE, "Raise the severity in the check's header.",
                  "the check's query returned %s \"%s\", higher than its header allows",
                  severity_columns[engine], text);
        return FALSE;
    }
    *severity = MIN(*severity, given);
    return TRUE;
}

static gboolean
is_detail(const char *name)
{
    for (guint index = 0; index < G_N_ELEMENTS(identity_columns); index++)
        if (g_str_equal(name, identity_columns[index]))
            return FALSE;
    for (guint index = 0; index < G_N_ELEMENTS(severity_columns); index++)
        if (g_str_equal(name, severity_columns[index]))
            return FALSE;
    return !g_str_equal(name, "cannot_tell");
}

static json_object *
column_json(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return json_object_new_int64(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return json_object_new_double(sqlite3_column_double(statement, column));
    case SQLITE_NULL:
        return NULL;
    default: {
        g_autofree char *text =
            g_utf8_make_valid((const char *)sqlite3_column_text(statement, column), -1);
        return json_object_new_string(text);
    }
    }
}

static char *
read_detail(sqlite3_stmt *statement)
{
    json_object *detail = json_object_new_object();
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
        const char *name = sqlite3_column_name(statement, column);
        if (is_detail(name))
            json_object_object_add(detail, name, column_json(statement, column));
    }
    char *text = json_object_object_length(detail) == 0
                     ? NULL
                     : g_strdup(json_object_to_json_string_ext(detail, JSON_C_TO_STRING_PLAIN));
    json_object_put(detail);
    return text;
}

Finding *
finding_row_read(const Check *check, guint phases, sqlite3_stmt *statement, GError **error)
{
    Finding *finding = g_new0(Finding, 1);
    for (int engine = 0; engine < ENGINE_COUNT; engine++)
        if (!read_severity(check, phases, (Engine)engine, statement, &finding->severity[engine],
                           error)) {
            finding_free(finding);
            return NULL;
        }
    /* Before any value is asked for as text, which would change its type. */
    finding->detail = read_detail(statement);
    const char *object_type = column_text(statement, "object_type");
    finding->object_type = g_strdup(object_type == NULL ? "" : object_type);
    finding->schema = g_strdup(column_text(statement, "schema"));
    finding->name = g_strdup(column_text(statement, "name"));
    finding->part = g_strdup(column_text(statement, "part"));
    finding->message = template_fill(check->finding, TEMPLATE_SENTENCE, statement);
    if (check->remedy_sql != NULL)
        finding->remedy_sql = template_fill(check->remedy_sql, TEMPLATE_SQL, statement);
    finding_identify(finding, check->id, check_side_name(check->side));
    return finding;
}
