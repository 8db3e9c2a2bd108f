#include "validate/storage.h"

GPtrArray *
storage_of(const Relation *relation)
{
    GPtrArray *storage = g_ptr_array_new();
    gboolean readable = TRUE;
    for (guint index = 0; index < relation->leaves->len; index++)
        readable = readable && ((const Relation *)relation->leaves->pdata[index])->can_lock;
    if (relation->kind == 'p' && readable && relation->leaves->len > 0)
        g_ptr_array_extend(storage, relation->leaves, NULL, NULL);
    else
        g_ptr_array_add(storage, (gpointer)relation);
    return storage;
}

char *
storage_oids(const GPtrArray *pairs, Side side)
{
    GString *oids = g_string_new("{");
    for (guint index = 0; index < pairs->len; index++) {
        const TablePair *pair = pairs->pdata[index];
        if (pair->state != PAIR_OPEN)
            continue;
        g_autoptr(GPtrArray) storage = storage_of(pair->relation[side]);
        for (guint part = 0; part < storage->len; part++)
            g_string_append_printf(oids, "%s%u", oids->len > 1 ? "," : "",
                                   ((const Relation *)storage->pdata[part])->oid);
    }
    g_string_append_c(oids, '}');
    return g_string_free(oids, FALSE);
}
