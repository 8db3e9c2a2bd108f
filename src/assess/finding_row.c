#include "assess/finding_row.h"

#include "assess/template.h"
#include "base/error.h"

#include <json-c/json.h>
#include <string.h>

enum { OBJECT_TYPE, SCHEMA, NAME, PART, IDENTITY_COUNT };
static const char *const identity_columns[IDENTITY_COUNT] = {"object_type", "schema", "name",
                                                             "part"};
static const char *const severity_columns[ENGINE_COUNT] = {"severity_dms", "severity_logical",
                                                           "severity_copy"};

/* A member of the detail: what stands before its value, e.g. "type":, and the value's column. */
typedef struct {
    char *name;
    char *head;
    int column;
} Member;

struct FindingReader {
    const Check *check;
    sqlite3_stmt *statement;
    int identity[IDENTITY_COUNT];
    int severity[ENGINE_COUNT]; /* -1: the query has no such column */
    int cannot_tell;
    Severity usual[ENGINE_COUNT];   /* by the header, for the phases */
    Severity highest[ENGINE_COUNT]; /* by the header, for all phases */
    GArray *members;
    Template *finding;
    Template *remedy_sql; /* NULL where the check has none */
    GString *text;        /* of whatever is being made */
};

static void
member_clear(gpointer member)
{
    g_free(((Member *)member)->name);
    g_free(((Member *)member)->head);
}

void
finding_reader_free(FindingReader *reader)
{
    if (reader == NULL)
        return;
    g_array_unref(reader->members);
    template_free(reader->finding);
    template_free(reader->remedy_sql);
    g_string_free(reader->text, TRUE);
    g_free(reader);
}

static void
append_json(GString *text, json_object *value)
{
    g_string_append(text, json_object_to_json_string_ext(value, JSON_C_TO_STRING_PLAIN));
    json_object_put(value);
}

/* Of two columns of one name the later counts, in the place of the first. */
static void
add_member(FindingReader *reader, const char *name, int column)
{
    for (guint index = 0; index < reader->members->len; index++) {
        Member *member = &g_array_index(reader->members, Member, index);
        if (g_str_equal(member->name, name)) {
            member->column = column;
            return;
        }
    }
    GString *head = g_string_new(NULL);
    append_json(head, json_object_new_string(name));
    g_string_append_c(head, ':');
    Member member = {.name = g_strdup(name), .head = g_string_free(head, FALSE), .column = column};
    g_array_append_val(reader->members, member);
}

/* The first column of the name counts; TRUE where the name is one of those. */
static gboolean
note_column(const char *const *names, int *columns, int count, const char *name, int column)
{
    for (int index = 0; index < count; index++) {
        if (!g_str_equal(names[index], name))
            continue;
        if (columns[index] < 0)
            columns[index] = column;
        return TRUE;
    }
    return FALSE;
}

static void
find_columns(FindingReader *reader)
{
    static const char *const cannot_tell[] = {"cannot_tell"};
    memset(reader->identity, -1, sizeof reader->identity);
    memset(reader->severity, -1, sizeof reader->severity);
    reader->cannot_tell = -1;
    for (int column = 0; column < sqlite3_column_count(reader->statement); column++) {
        const char *name = sqlite3_column_name(reader->statement, column);
        if (!note_column(identity_columns, reader->identity, IDENTITY_COUNT, name, column) &&
            !note_column(severity_columns, reader->severity, ENGINE_COUNT, name, column) &&
            !note_column(cannot_tell, &reader->cannot_tell, 1, name, column))
            add_member(reader, name, column);
    }
}

static gboolean
has_identity(const FindingReader *reader, GError **error)
{
    for (guint index = 0; index < IDENTITY_COUNT; index++)
        if (reader->identity[index] < 0) {
            error_set(
                error, PGC_ERROR_USAGE,
                "Return object_type, schema, name and part; a part that is not there as NULL.",
                "the check's query has no column \"%s\"", identity_columns[index]);
            return FALSE;
        }
    return TRUE;
}

static gboolean
read_templates(FindingReader *reader, GError **error)
{
    const Check *check = reader->check;
    reader->finding = template_new(check->finding, TEMPLATE_SENTENCE, reader->statement, error);
    if (reader->finding == NULL || check->remedy_sql == NULL)
        return reader->finding != NULL;
    reader->remedy_sql = template_new(check->remedy_sql, TEMPLATE_SQL, reader->statement, error);
    return reader->remedy_sql != NULL;
}

FindingReader *
finding_reader_new(const Check *check, guint phases, sqlite3_stmt *statement, GError **error)
{
    g_autoptr(FindingReader) reader = g_new0(FindingReader, 1);
    reader->check = check;
    reader->statement = statement;
    reader->text = g_string_new(NULL);
    reader->members = g_array_new(FALSE, FALSE, sizeof(Member));
    g_array_set_clear_func(reader->members, member_clear);
    for (int engine = 0; engine < ENGINE_COUNT; engine++) {
        reader->usual[engine] = severity_highest(&check->severity, (Engine)engine, phases);
        reader->highest[engine] = severity_highest(&check->severity, (Engine)engine, PHASES_ALL);
    }
    find_columns(reader);
    return has_identity(reader, error) && read_templates(reader, error) ? g_steal_pointer(&reader)
                                                                        : NULL;
}

/* Owned by the statement; NULL for a null or a column that is not there. Values hold no zero
 * byte: PostgreSQL's text has none. */
static const char *
column_text(const FindingReader *reader, int column)
{
    return column < 0 ? NULL : (const char *)sqlite3_column_text(reader->statement, column);
}

const char *
finding_reader_undecided(const FindingReader *reader)
{
    return column_text(reader, reader->cannot_tell);
}

/* The header bounds what a row may say, since it decides whether the check had to be looked at. */
static gboolean
read_severity(const FindingReader *reader, Engine engine, Severity *severity, GError **error)
{
    *severity = reader->usual[engine];
    const char *text = column_text(reader, reader->severity[engine]);
    if (text == NULL)
        return TRUE;
    Severity given;
    if (!severity_from_name(text, &given)) {
        error_set(error, PGC_ERROR_USAGE, "Return blocker, warning, info, none or NULL.",
                  "the check's query returned the severity \"%s\"", text);
        return FALSE;
    }
    if (given > reader->highest[engine]) {
        error_set(error, PGC_ERROR_USAGE, "Raise the severity in the check's header.",
                  "the check's query returned %s \"%s\", higher than its header allows",
                  severity_columns[engine], text);
        return FALSE;
    }
    *severity = MIN(*severity, given);
    return TRUE;
}

/* Whether JSON has the text as it is, between quotes. */
static gboolean
is_plain(const char *text)
{
    for (; *text != '\0'; text++)
        if (*text < ' ' || *text > '~' || *text == '"' || *text == '\\' || *text == '/')
            return FALSE;
    return TRUE;
}

static void
append_string(GString *text, const char *value)
{
    if (is_plain(value)) {
        g_string_append_c(text, '"');
        g_string_append(text, value);
        g_string_append_c(text, '"');
        return;
    }
    g_autofree char *valid = g_utf8_make_valid(value, -1);
    append_json(text, json_object_new_string(valid));
}

static void
append_column(GString *text, sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        append_json(text, json_object_new_int64(sqlite3_column_int64(statement, column)));
        break;
    case SQLITE_FLOAT:
        append_json(text, json_object_new_double(sqlite3_column_double(statement, column)));
        break;
    case SQLITE_NULL:
        g_string_append(text, "null");
        break;
    default:
        append_string(text, (const char *)sqlite3_column_text(statement, column));
    }
}

static const char *
keep(const FindingReader *reader, GStringChunk *texts)
{
    return g_string_chunk_insert_len(texts, reader->text->str, (gssize)reader->text->len);
}

static const char *
read_detail(FindingReader *reader, GStringChunk *texts)
{
    if (reader->members->len == 0)
        return NULL;
    g_string_assign(reader->text, "{");
    for (guint index = 0; index < reader->members->len; index++) {
        const Member *member = &g_array_index(reader->members, Member, index);
        if (index > 0)
            g_string_append_c(reader->text, ',');
        g_string_append(reader->text, member->head);
        append_column(reader->text, reader->statement, member->column);
    }
    g_string_append_c(reader->text, '}');
    return keep(reader, texts);
}

static const char *
keep_column(const FindingReader *reader, guint identity, GStringChunk *texts)
{
    const char *text = column_text(reader, reader->identity[identity]);
    return text == NULL ? NULL : g_string_chunk_insert(texts, text);
}

static const char *
keep_filled(FindingReader *reader, const Template *template, GStringChunk *texts)
{
    return template != NULL && template_fill(template, reader->statement, reader->text)
               ? keep(reader, texts)
               : NULL;
}

Finding *
finding_reader_read(FindingReader *reader, GStringChunk *texts, GError **error)
{
    g_autofree Finding *finding = g_new0(Finding, 1);
    for (int engine = 0; engine < ENGINE_COUNT; engine++)
        if (!read_severity(reader, (Engine)engine, &finding->severity[engine], error))
            return NULL;
    /* Before any value is asked for as text, which would change its type. */
    finding->detail = read_detail(reader, texts);
    finding->object_type = keep_column(reader, OBJECT_TYPE, texts);
    if (finding->object_type == NULL)
        finding->object_type = "";
    finding->schema = keep_column(reader, SCHEMA, texts);
    finding->name = keep_column(reader, NAME, texts);
    finding->part = keep_column(reader, PART, texts);
    finding->message = keep_filled(reader, reader->finding, texts);
    finding->remedy_sql = keep_filled(reader, reader->remedy_sql, texts);
    finding_identify(finding, texts, reader->check->id, check_side_name(reader->check->side));
    return g_steal_pointer(&finding);
}
