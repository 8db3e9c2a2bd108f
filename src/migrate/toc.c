#include "migrate/toc.h"

#include "base/error.h"

#include <string.h>

static void
entry_free(gpointer data)
{
    TocEntry *entry = data;
    g_array_unref(entry->depends);
    g_free(entry->description);
    g_free(entry->identity);
    g_free(entry);
}

/* A number and what follows it; FALSE if there is none. */
static gboolean
take_number(const char **at, const char *after, gint64 *number)
{
    char *end;
    *number = g_ascii_strtoll(*at, &end, 10);
    if (end == *at || !g_str_has_prefix(end, after))
        return FALSE;
    *at = end + strlen(after);
    return TRUE;
}

/* "3328; 2606 16473 CONSTRAINT sales customer customer_pkey postgres" */
static TocEntry *
parse_entry(const char *line)
{
    gint64 dump_id, class_oid, oid;
    if (!take_number(&line, "; ", &dump_id) || !take_number(&line, " ", &class_oid) ||
        !take_number(&line, " ", &oid))
        return NULL;
    TocEntry *entry = g_new0(TocEntry, 1);
    entry->dump_id = (int)dump_id;
    entry->class_oid = class_oid;
    entry->oid = oid;
    entry->description = g_strdup(line);
    entry->depends = g_array_new(FALSE, FALSE, sizeof(int));
    return entry;
}

static void
parse_dependencies(TocEntry *entry, const char *numbers)
{
    g_auto(GStrv) words = g_strsplit(numbers, " ", -1);
    for (guint index = 0; words[index] != NULL; index++) {
        int dump_id = (int)g_ascii_strtoll(words[index], NULL, 10);
        if (dump_id != 0)
            g_array_append_val(entry->depends, dump_id);
    }
}

GPtrArray *
toc_parse(const char *listing, GError **error)
{
    static const char depends_on[] = ";\tdepends on:";
    g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func(entry_free);
    g_auto(GStrv) lines = g_strsplit(listing, "\n", -1);
    for (guint index = 0; lines[index] != NULL; index++) {
        const char *line = lines[index];
        if (entries->len > 0 && g_str_has_prefix(line, depends_on))
            parse_dependencies(entries->pdata[entries->len - 1], line + sizeof depends_on - 1);
        if (*line == ';' || *line == '\0')
            continue;
        TocEntry *entry = parse_entry(line);
        if (entry == NULL) {
            error_set(error, PGC_ERROR_IO, "Use the pg_dump and pg_restore of one installation.",
                      "pg_restore printed a list of contents that is not understood");
            error_set_detail(error, "The line is \"%s\".", line);
            return NULL;
        }
        g_ptr_array_add(entries, entry);
    }
    return g_steal_pointer(&entries);
}

gboolean
toc_is(const TocEntry *entry, const char *words)
{
    return g_str_has_prefix(entry->description, words) && entry->description[strlen(words)] == ' ';
}

char *
toc_list(const GPtrArray *entries)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; index < entries->len; index++) {
        const TocEntry *entry = entries->pdata[index];
        if (entry->is_wanted && !entry->is_present)
            g_string_append_printf(list, "%d;\n", entry->dump_id);
    }
    return g_string_free(list, FALSE);
}

GHashTable *
toc_index(const GPtrArray *entries)
{
    GHashTable *index = g_hash_table_new(g_int_hash, g_int_equal);
    for (guint position = 0; position < entries->len; position++) {
        TocEntry *entry = entries->pdata[position];
        g_hash_table_insert(index, &entry->dump_id, entry);
    }
    return index;
}

gint64
toc_object_key(gint64 class_oid, gint64 oid)
{
    return class_oid << 32 | oid;
}

GHashTable *
toc_index_objects(const GPtrArray *entries)
{
    GHashTable *by_object = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    for (guint position = 0; position < entries->len; position++) {
        TocEntry *entry = entries->pdata[position];
        if (entry->class_oid == 0)
            continue;
        gint64 *key = g_new(gint64, 1);
        *key = toc_object_key(entry->class_oid, entry->oid);
        g_hash_table_insert(by_object, key, entry);
    }
    return by_object;
}

TocEntry *
toc_find_object(GHashTable *by_object, gint64 class_oid, gint64 oid)
{
    gint64 key = toc_object_key(class_oid, oid);
    return g_hash_table_lookup(by_object, &key);
}
