/* The output of the script of collect/script.h, into the case. It may be a stranger's file. */
#include "base/error.h"
#include "case/platform.h"
#include "collect/collect.h"
#include "collect/grants.h"
#include "collect/script.h"
#include "collect/store.h"

#include <gio/gio.h>
#include <json-c/json.h>
#include <string.h>

#define MOMENT_FIELDS 11
#define MOMENT_LSN 6 /* the only one that may be null */
#define MAXIMUM_DEPTH 2

typedef struct {
    const char *path;
    GDataInputStream *stream;
    char *line; /* the current one; NULL at the end */
    guint64 number;
    GPtrArray *facts;
    CaseFile *file;
    gint64 collection;
    char *role;
} Output;

static void
output_clear(Output *output)
{
    g_clear_object(&output->stream);
    g_free(output->line);
    g_clear_pointer(&output->facts, g_ptr_array_unref);
    g_free(output->role);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Output, output_clear)

static gboolean
refuse(const Output *output, const char *what, GError **error)
{
    error_set(error, PGC_ERROR_USAGE,
              "Print the script anew with \"pgcrossing collect --print-sql\" and keep all that psql"
              " writes to its standard output.",
              "\"%s\", line %" G_GUINT64_FORMAT ": %s", output->path, output->number, what);
    return FALSE;
}

static gboolean
next_line(Output *output, GError **error)
{
    gsize length = 0;
    g_autoptr(GError) failure = NULL;
    g_free(output->line);
    output->line = g_data_input_stream_read_line(output->stream, &length, NULL, &failure);
    output->number++;
    if (failure != NULL) {
        error_set(error, PGC_ERROR_IO, "Check the file.", "could not read \"%s\": %s", output->path,
                  failure->message);
        return FALSE;
    }
    if (output->line != NULL &&
        (strlen(output->line) != length || !g_utf8_validate(output->line, (gssize)length, NULL)))
        return refuse(output, "it is not text in UTF-8", error);
    /* psql on Windows ends lines so; JSON has a carriage return in a text as \r. */
    if (length > 0 && output->line[length - 1] == '\r')
        output->line[length - 1] = '\0';
    return TRUE;
}

/* What follows "\!WORD" in the current line; NULL where that is another one. */
static const char *
mark(const Output *output, const char *word)
{
    if (output->line == NULL || !g_str_has_prefix(output->line, "\\!"))
        return NULL;
    const char *rest = output->line + 2;
    if (!g_str_has_prefix(rest, word))
        return NULL;
    rest += strlen(word);
    return *rest == ' ' ? rest + 1 : *rest == '\0' ? rest : NULL;
}

static gboolean
is_row(const Output *output)
{
    return output->line != NULL && !g_str_has_prefix(output->line, "\\!");
}

/* A row: texts, NULL for a null, and their lengths. */
typedef struct {
    json_object *array;
    guint count;
} Row;

static void
row_clear(Row *row)
{
    json_object_put(row->array);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Row, row_clear)

static const char *
row_text(const Row *row, guint column)
{
    json_object *value = json_object_array_get_idx(row->array, column);
    return value == NULL ? NULL : json_object_get_string(value);
}

static gsize
row_length(const Row *row, guint column)
{
    json_object *value = json_object_array_get_idx(row->array, column);
    return value == NULL ? 0 : (gsize)json_object_get_string_len(value);
}

/* Texts and nulls alone: a text with a zero byte is none that PostgreSQL has. */
static gboolean
is_text_array(const Row *row, guint expected)
{
    if (!json_object_is_type(row->array, json_type_array) ||
        json_object_array_length(row->array) != expected)
        return FALSE;
    for (guint column = 0; column < expected; column++) {
        json_object *value = json_object_array_get_idx(row->array, column);
        if (value != NULL && (!json_object_is_type(value, json_type_string) ||
                              strlen(row_text(row, column)) != row_length(row, column)))
            return FALSE;
    }
    return TRUE;
}

/* The current line as a row. The row is the caller's to clear. */
static gboolean
parse_row(const Output *output, guint expected, Row *row, GError **error)
{
    json_tokener *tokener = json_tokener_new_ex(MAXIMUM_DEPTH);
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT);
    row->count = expected;
    row->array = json_tokener_parse_ex(tokener, output->line, (int)strlen(output->line) + 1);
    gboolean is_good =
        json_tokener_get_error(tokener) == json_tokener_success && is_text_array(row, expected);
    json_tokener_free(tokener);
    return is_good || refuse(output, "it is no row of the fact", error);
}

/* One row alone, as that behind \!error. */
static gboolean
read_row(Output *output, guint expected, Row *row, GError **error)
{
    if (!next_line(output, error))
        return FALSE;
    return is_row(output) ? parse_row(output, expected, row, error)
                          : refuse(output, "a row is missing", error);
}

static gboolean
read_head(Output *output, Side *side, GError **error)
{
    if (!next_line(output, error))
        return FALSE;
    g_auto(GStrv) words = g_strsplit(mark(output, "pgcrossing") ? output->line : "", " ", -1);
    if (g_strv_length(words) != 4 || !g_str_equal(words[1], SCRIPT_FORMAT))
        return refuse(output, "it is not what the script of pgcrossing prints", error);
    g_autofree char *digest = script_digest(output->facts);
    if (!g_str_equal(words[2], digest))
        return refuse(output, "the script was printed by another version of pgcrossing", error);
    for (*side = SIDE_SOURCE; *side <= SIDE_TARGET; (*side)++)
        if (g_str_equal(words[3], side_name(*side)))
            return TRUE;
    return refuse(output, "the side is neither source nor target", error);
}

static gboolean
is_number(const char *text)
{
    return text != NULL && g_regex_match_simple("^[0-9]{1,18}$", text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
read_moment(Output *output, CollectionDetails *details, gint64 run, gboolean replace,
            const char *platform, GError **error)
{
    Platform known;
    if (!next_line(output, error))
        return FALSE;
    if (mark(output, "moment") == NULL)
        return refuse(output, "it does not say what the server is", error);
    g_auto(Row) row = {NULL};
    const char *field[MOMENT_FIELDS];
    if (!read_row(output, MOMENT_FIELDS, &row, error))
        return FALSE;
    for (guint index = 0; index < MOMENT_FIELDS; index++) {
        field[index] = row_text(&row, index);
        if (field[index] == NULL && index != MOMENT_LSN)
            return refuse(output, "it does not say what the server is", error);
    }
    if (!is_number(field[0]) || !is_number(field[1]) || !platform_from_name(field[9], &known))
        return refuse(output, "it does not say what the server is", error);
    details->version_num = (int)g_ascii_strtoll(field[0], NULL, 10);
    details->database_oid = g_ascii_strtoll(field[1], NULL, 10);
    details->database_name = field[2];
    details->version = field[3];
    details->role = output->role = g_strdup(field[4]);
    details->encoding = field[5];
    details->lsn = field[MOMENT_LSN];
    details->snapshot = field[7];
    details->system_identifier = *field[8] == '\0' ? NULL : field[8];
    details->platform = platform != NULL ? platform : field[9];
    details->collected = field[10];
    return (replace || collection_check_identity(output->file, details, error)) &&
           collection_add(output->file, run, details, &output->collection, error);
}

static gboolean
take_rows(Output *output, FactStore *store, GError **error)
{
    while (is_row(output)) {
        g_auto(Row) row = {NULL};
        if (!parse_row(output, store->fact->columns->len, &row, error) ||
            !store_begin_row(store, error))
            return FALSE;
        for (guint column = 0; column < row.count; column++)
            store_bind(store, column, row_text(&row, column), row_length(&row, column));
        if (!store_end_row(store, error) || !next_line(output, error))
            return FALSE;
    }
    return TRUE;
}

/* What became of the fact: the lines behind its rows. error_text and grants are the caller's. */
static gboolean
read_state(Output *output, const FactVariant *variant, FactResult *result, char **error_text,
           GString *grants, GError **error)
{
    gboolean lacks_right = FALSE;
    g_auto(Row) row = {NULL};
    if (mark(output, "error") != NULL) {
        if (!read_row(output, 2, &row, error))
            return FALSE;
        lacks_right = g_strcmp0(row_text(&row, 0), "42501") == 0;
        result->state = FACT_UNREADABLE;
        *error_text = g_strdup(row_text(&row, 1) == NULL ? "" : row_text(&row, 1));
    } else if (mark(output, "complete") != NULL) {
        if (!read_row(output, 1, &row, error))
            return FALSE;
        result->state = g_strcmp0(row_text(&row, 0), "true") == 0 ? FACT_READ : FACT_PARTIAL;
        lacks_right = result->state == FACT_PARTIAL;
        if (lacks_right)
            *error_text = g_strdup(variant->why_partial != NULL ? variant->why_partial
                                                                : "the role sees a part only");
    } else {
        return refuse(output, "it does not say what became of a fact", error);
    }
    if (lacks_right)
        grants_append_fixed(grants, variant->grant, output->role);
    return next_line(output, error);
}

static gboolean
read_grants(Output *output, const FactResult *result, GString *grants, GError **error)
{
    if (mark(output, "grants") == NULL)
        return TRUE;
    if (!next_line(output, error))
        return FALSE;
    while (is_row(output)) {
        g_auto(Row) row = {NULL};
        if (!parse_row(output, 1, &row, error))
            return FALSE;
        if (result->state != FACT_READ && row_text(&row, 0) != NULL)
            grants_append(grants, row_text(&row, 0));
        if (!next_line(output, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_variant(Output *output, const Fact *fact, const FactVariant *variant, GError **error)
{
    g_auto(FactStore) store = {0};
    g_autofree char *error_text = NULL;
    g_autoptr(GString) grants = g_string_new(NULL);
    g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, variant->sql, -1);
    FactResult result = {.fact = fact->name, .digest = digest};
    if (!store_open(&store, output->file, output->collection, fact, error) ||
        !next_line(output, error) || !take_rows(output, &store, error) ||
        !read_state(output, variant, &result, &error_text, grants, error) ||
        !read_grants(output, &result, grants, error))
        return FALSE;
    result.error = error_text;
    result.grant_sql = grants->len > 0 ? grants->str : NULL;
    return store_finish(&store, &result, error);
}

/* The fact and its variant for the server, as the line says; each comes in its turn. */
static gboolean
read_fact(Output *output, const Fact *fact, int major, GError **error)
{
    const FactVariant *variant = fact_variant(fact, major);
    g_autofree char *expected =
        variant == NULL ? NULL : g_strdup_printf("\\!fact %s %d", fact->name, variant->version);
    if (variant == NULL) {
        g_autofree char *reason = g_strdup_printf("PostgreSQL %d does not have it", major);
        FactResult absent = {
            .fact = fact->name, .state = FACT_ABSENT, .error = reason, .digest = ""};
        return collection_set_fact(output->file, output->collection, &absent, error);
    }
    if (g_strcmp0(output->line, expected) == 0)
        return read_variant(output, fact, variant, error);
    g_autofree char *what = g_strdup_printf("fact \"%s\" is missing", fact->name);
    return refuse(output, what, error);
}

static gboolean
read_facts(Output *output, Side side, int major, GError **error)
{
    if (!next_line(output, error))
        return FALSE;
    for (guint index = 0; index < output->facts->len; index++) {
        const Fact *fact = output->facts->pdata[index];
        if (script_has(fact) && fact->on_side[side] && !read_fact(output, fact, major, error))
            return FALSE;
    }
    return mark(output, "finish") != NULL || refuse(output, "the end is missing", error);
}

static gboolean
make_tables(const Output *output, Side side, GError **error)
{
    for (guint index = 0; index < output->facts->len; index++) {
        const Fact *fact = output->facts->pdata[index];
        if (script_has(fact) && fact->on_side[side] &&
            !collection_make_table(output->file, fact, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
begin_collection(Output *output, gint64 run, Side side, gboolean replace, const char *platform,
                 int *major, GError **error)
{
    CollectionDetails details = {.side = side, .kind = "output", .server = "output of a script"};
    if (!case_begin(output->file, error))
        return FALSE;
    if (!read_moment(output, &details, run, replace, platform, error) ||
        !make_tables(output, side, error)) {
        case_rollback(output->file);
        return FALSE;
    }
    *major = details.version_num / 10000;
    return case_commit(output->file, error);
}

static gboolean
open_stream(Output *output, GError **error)
{
    g_autoptr(GFile) file = g_file_new_for_path(output->path);
    g_autoptr(GError) failure = NULL;
    g_autoptr(GFileInputStream) input = g_file_read(file, NULL, &failure);
    if (input == NULL) {
        error_set(error, PGC_ERROR_IO, "Check the file's name and rights.",
                  "could not open \"%s\": %s", output->path, failure->message);
        return FALSE;
    }
    output->stream = g_data_input_stream_new(G_INPUT_STREAM(input));
    return TRUE;
}

gboolean
collect_output(CaseFile *file, gint64 run, const char *path, const gboolean *replace,
               char *const *platform, GError **error)
{
    g_auto(Output) output = {.path = path, .file = file, .facts = fact_list(error)};
    Side side;
    int major;
    return output.facts != NULL && open_stream(&output, error) &&
           read_head(&output, &side, error) &&
           begin_collection(&output, run, side, replace[side], platform[side], &major, error) &&
           read_facts(&output, side, major, error);
}
