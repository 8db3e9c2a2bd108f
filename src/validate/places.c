#include "validate/places.h"

#include "base/error.h"

static char *
place_array(Difference *const *differences, guint count, Side side, guint part)
{
    GString *array = g_string_new("{");
    for (guint index = 0; index < count; index++) {
        const char *place = differences[index]->place[side];
        if (place == NULL)
            continue;
        g_auto(GStrv) parts = g_strsplit(place, " ", 2);
        g_string_append_printf(array, "%s\"%s\"", array->len > 1 ? "," : "", parts[part]);
    }
    g_string_append_c(array, '}');
    return g_string_free(array, FALSE);
}

static GHashTable *
index_places(Difference *const *differences, guint count, Side side)
{
    GHashTable *by_place = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < count; index++)
        if (differences[index]->place[side] != NULL)
            g_hash_table_insert(by_place, differences[index]->place[side], differences[index]);
    return by_place;
}

/* Partitions share numbers of blocks: more rows may come than were asked for. */
static GHashTable *
match_rows(const PgRows *rows, GHashTable *by_place)
{
    GHashTable *row_of = g_hash_table_new(NULL, NULL);
    for (guint row = 0; row < rows_count(rows); row++) {
        g_autofree char *place =
            g_strdup_printf("%s %s", rows_text(rows, row, 0), rows_text(rows, row, 1));
        Difference *difference = g_hash_table_lookup(by_place, place);
        if (difference != NULL)
            g_hash_table_insert(row_of, difference, GUINT_TO_POINTER(row + 1));
    }
    return row_of;
}

PgRows *
places_query(PgSession *session, const char *sql, Difference *const *differences, guint count,
             GHashTable **row_of, GError **error)
{
    Side side = session_side(session);
    g_autofree char *tids = place_array(differences, count, side, 1);
    g_autofree char *oids = place_array(differences, count, side, 0);
    const char *const parameters[] = {tids, oids};
    g_autoptr(PgRows) rows = session_query(session, sql, 2, parameters, error);
    if (rows == NULL)
        return NULL;
    g_autoptr(GHashTable) by_place = index_places(differences, count, side);
    g_autoptr(GHashTable) found = match_rows(rows, by_place);
    if (g_hash_table_size(found) != g_hash_table_size(by_place)) {
        error_set(error, PGC_ERROR_STATE, "Compare the table again.",
                  "rows of the %s that were read before are gone from its snapshot",
                  side_name(side));
        return NULL;
    }
    *row_of = g_steal_pointer(&found);
    return g_steal_pointer(&rows);
}
