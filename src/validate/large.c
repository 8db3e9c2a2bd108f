#include "validate/large.h"

#define LARGE_BYTES "1048576"

/* No text grows more than fourfold in UTF-8. */
#define POSSIBLY_LARGE_BYTES "262144"

static gboolean
both_are(Form *const forms[2], const char *const *names)
{
    for (guint side = 0; side < 2; side++)
        if (!forms[side]->is_sent || forms[side]->built_in == NULL ||
            !g_strv_contains(names, forms[side]->built_in))
            return FALSE;
    return TRUE;
}

/* Longer than any value that is taken as it is, so that none of these has the same bytes. */
static char *
hash_expression(const char *is_large, const char *bytes, const char *small)
{
    return g_strdup_printf("CASE WHEN %s THEN sha256(%s) || decode(repeat('00', " LARGE_BYTES
                           "), 'hex') ELSE %s END",
                           is_large, bytes, small);
}

void
large_expressions(const FormContext contexts[2], Form *const forms[2], char *const values[2],
                  char *expressions[2])
{
    static const char *const strings[] = {"text", "varchar", NULL};
    static const char *const binary[] = {"bytea", NULL};
    gboolean is_text = both_are(forms, strings);
    if (!is_text && !both_are(forms, binary))
        return;
    gboolean same_length =
        !is_text || g_str_equal(contexts[0].catalog->encoding, contexts[1].catalog->encoding);
    for (guint side = 0; side < 2; side++) {
        const char *value = values[side];
        /* This copies nothing where the server has UTF-8, unlike textsend(). */
        g_autofree char *bytes =
            is_text ? g_strdup_printf("convert_to(%s, 'UTF8')", value) : g_strdup(value);
        g_autofree char *is_large = same_length
                                        ? g_strdup_printf("octet_length(%s) > " LARGE_BYTES, value)
                                        : g_strdup_printf("octet_length(%s) > " POSSIBLY_LARGE_BYTES
                                                          " AND octet_length(%s) > " LARGE_BYTES,
                                                          value, bytes);
        expressions[side] = hash_expression(is_large, bytes, forms[side]->expression);
    }
}
