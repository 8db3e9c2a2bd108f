/* The SQL functions by which names and texts leave the case: see mask_tables.c. */
#include "report/mask_parts.h"

#include <string.h>

typedef void (*SqlFunction)(sqlite3_context *, int, sqlite3_value **);

static const char *
text_at(sqlite3_value **values, int index)
{
    return (const char *)sqlite3_value_text(values[index]);
}

/* Takes the text over. */
static void
give(sqlite3_context *context, char *text)
{
    if (text == NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, text, -1, g_free);
}

static const Mask *
mask_of(sqlite3_context *context)
{
    return sqlite3_user_data(context);
}

static const CarriedCheck *
check_at(sqlite3_context *context, sqlite3_value **values)
{
    return carried_find(mask_of(context)->checks, text_at(values, 0), text_at(values, 1));
}

/* Those of waivers are in no file: their digest is that of their id. */
static gboolean
is_waivers_own(const char *id, const char *digest)
{
    if (id == NULL || !g_str_has_prefix(id, "wvr-"))
        return FALSE;
    g_autofree char *expected = g_compute_checksum_for_string(G_CHECKSUM_SHA256, id, -1);
    return g_strcmp0(expected, digest) == 0;
}

/* left_out(text) */
static void
left_out(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, MASK_LEFT_OUT, -1, SQLITE_STATIC);
}

/* pseudonym(prefix, text) */
static void
pseudonym(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = text_at(values, 1);
    give(context, text == NULL
                      ? NULL
                      : pseudonym_of(mask_of(context)->pseudonyms, text_at(values, 0), text));
}

/* pseudonym_digest(text) */
static void
digest(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = text_at(values, 0);
    give(context, text == NULL ? NULL : pseudonym_digest(mask_of(context)->pseudonyms, text));
}

/* masked_json(text) */
static void
json(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = text_at(values, 0);
    give(context, text == NULL ? NULL : mask_json(mask_of(context), text));
}

/* masked_value(text): what is common stays. */
static void
value(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = text_at(values, 0);
    give(context, text == NULL ? NULL : mask_value(mask_of(context), NULL, "", text));
}

/* masked_type(text): one of the user's own has a name. */
static void
type(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = text_at(values, 0);
    if (text == NULL || mask_is_type(text))
        give(context, g_strdup(text));
    else
        give(context, pseudonym_of(mask_of(context)->pseudonyms, "type", text));
}

/* check_id(id): that of a check of the user's own may say anything. */
static void
check_id(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *id = text_at(values, 0);
    const Mask *mask = mask_of(context);
    if (id == NULL || g_hash_table_contains(mask->checks, id) || g_str_equal(id, "wvr-expired") ||
        g_str_equal(id, "wvr-unmatched")) {
        give(context, g_strdup(id));
        return;
    }
    g_autofree char *hash = pseudonym_digest(mask->pseudonyms, id);
    give(context, g_strdup_printf("own-%.12s", hash));
}

/* check_text(id, digest, text): of a check that the program carries. */
static void
check_text(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = text_at(values, 2);
    if (text == NULL || check_at(context, values) != NULL ||
        is_waivers_own(text_at(values, 0), text_at(values, 1)))
        give(context, g_strdup(text));
    else
        give(context, g_strdup(MASK_LEFT_OUT));
}

/* masked_reason(id, digest, text) */
static void
reason(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *text = text_at(values, 2);
    give(context, text == NULL ? NULL : mask_reason(check_at(context, values), text));
}

/* object_type(id, digest, text) */
static void
object_type(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    gboolean is_known =
        check_at(context, values) != NULL || is_waivers_own(text_at(values, 0), text_at(values, 1));
    give(context, g_strdup(is_known ? text_at(values, 2) : "object"));
}

/* object_name(id, digest, object_type, name) */
static void
object_name(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    give(context, mask_object(mask_of(context), check_at(context, values), text_at(values, 2),
                              text_at(values, 3)));
}

/* id, digest, object_type, schema, name, part, detail */
#define FINDING_VALUES 7

static void
give_finding(sqlite3_context *context, sqlite3_value **values,
             char *(*make)(const Mask *, const MaskFinding *))
{
    const CarriedCheck *check = check_at(context, values);
    gboolean is_known = check != NULL || is_waivers_own(text_at(values, 0), text_at(values, 1));
    const MaskFinding finding = {.check = check,
                                 .object_type = is_known ? text_at(values, 2) : "object",
                                 .schema = text_at(values, 3),
                                 .name = text_at(values, 4),
                                 .part = text_at(values, 5),
                                 .detail = text_at(values, 6)};
    give(context, make(mask_of(context), &finding));
}

static void
message(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    give_finding(context, values, mask_message);
}

static void
statement(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    give_finding(context, values, mask_statement);
}

static void
detail(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    give_finding(context, values, mask_detail);
}

static const struct {
    const char *name;
    int arguments;
    SqlFunction function;
} functions[] = {{"left_out", 1, left_out},
                 {"pseudonym", 2, pseudonym},
                 {"pseudonym_digest", 1, digest},
                 {"masked_json", 1, json},
                 {"masked_value", 1, value},
                 {"masked_type", 1, type},
                 {"check_id", 1, check_id},
                 {"check_text", 3, check_text},
                 {"masked_reason", 3, reason},
                 {"object_type", 3, object_type},
                 {"object_name", 4, object_name},
                 {"masked_message", FINDING_VALUES, message},
                 {"masked_statement", FINDING_VALUES, statement},
                 {"masked_detail", FINDING_VALUES, detail}};

gboolean
mask_register(CaseFile *file, const Mask *mask, GError **error)
{
    for (guint index = 0; index < G_N_ELEMENTS(functions); index++)
        if (sqlite3_create_function_v2(case_database(file), functions[index].name,
                                       functions[index].arguments, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                       (gpointer)mask, functions[index].function, NULL, NULL,
                                       NULL) != SQLITE_OK) {
            case_set_error(file, error);
            return FALSE;
        }
    return TRUE;
}

void
mask_unregister(CaseFile *file)
{
    for (guint index = 0; index < G_N_ELEMENTS(functions); index++)
        (void)sqlite3_create_function_v2(case_database(file), functions[index].name,
                                         functions[index].arguments, SQLITE_UTF8, NULL, NULL, NULL,
                                         NULL, NULL);
}
