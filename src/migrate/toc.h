/* The table of contents of a dump, as "pg_restore --list --verbose" prints it. */
#pragma once

#include <glib.h>

#define TOC_CLASS_RELATION 1259
#define TOC_CLASS_CONSTRAINT 2606

typedef struct {
    int dump_id;
    gint64 class_oid; /* the source's catalog and object; 0 for what has no object of its own */
    gint64 oid;
    char *description; /* type, schema, name, owner: for people only, since names may hold blanks */
    GArray *depends;   /* int: dump ids */
    gboolean is_after_data; /* comes with what stands after the data: indexes, keys, triggers */
    gboolean is_wanted;
    const char
        *skip_reason;    /* why one that belongs to the selection does not go along; not owned */
    char *identity;      /* what its object can be looked for by; NULL for none */
    gboolean is_present; /* the target has that object */
} TocEntry;

/* The entries in the dump's order, which is one in which they can be restored. */
GPtrArray *toc_parse(const char *listing, GError **error);

/* Whether the description begins with the word or words. */
gboolean toc_is(const TocEntry *entry, const char *words);

/* What pg_restore --use-list reads: the wanted entries. The caller owns it. */
char *toc_list(const GPtrArray *entries);

/* dump id → TocEntry, not owning. */
GHashTable *toc_index(const GPtrArray *entries);

/* An object's catalog and oid in one number. */
gint64 toc_object_key(gint64 class_oid, gint64 oid);

/* The entries that have an object, not owning; for toc_find_object(). */
GHashTable *toc_index_objects(const GPtrArray *entries);

/* NULL if the dump does not have it. */
TocEntry *toc_find_object(GHashTable *by_object, gint64 class_oid, gint64 oid);
