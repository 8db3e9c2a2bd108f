/*
 * What a server's catalogs say of its tables now: columns, types, unique keys, partitions. Read by
 * a fixed number of queries, in the caller's transaction, so that it fits the rows of a snapshot.
 * A catalog does not change after it was loaded: threads may share it.
 */
#pragma once

#include "pg/session.h"

/* pg_type, without what does not matter here. */
typedef struct {
    guint32 oid;
    char *schema;
    char *name;
    char kind;        /* typtype */
    guint32 base;     /* of a domain */
    guint32 element;  /* of a true array */
    guint32 subtype;  /* of a range or multirange */
    guint32 relation; /* of a composite type */
    char *send;       /* quoted name of its own send function, NULL where it has none */
} PgType;

typedef struct {
    char *name;
    int number; /* attnum */
    guint32 type;
    char *type_name; /* as format_type() writes it */
    gboolean is_generated;
} Column;

typedef struct {
    GArray *columns; /* int: attnum */
} UniqueKey;

typedef struct {
    guint32 oid;
    char *schema;
    char *name;
    char kind; /* relkind */
    gboolean is_partition;
    gboolean of_extension;
    gboolean can_lock;  /* the role may SELECT all of it */
    GPtrArray *columns; /* Column *, by attnum */
    GPtrArray *keys;    /* UniqueKey *, the primary key first; over NOT NULL columns only */
    GPtrArray *leaves;  /* Relation *, not owned: partitions that hold rows, on every level */
    GPtrArray *ways;    /* char *, of each leaf: the keys and bounds that lead to it; may be NULL */
    guint32 root;       /* of a partition: the topmost table; else 0 */
} Relation;

typedef struct {
    int major;              /* of the server */
    char *encoding;         /* of the database */
    GPtrArray *relations;   /* Relation *, of users: by schema and name */
    GHashTable *by_oid;     /* guint32 → Relation */
    GHashTable *by_name;    /* the Relations, by schema and name */
    GHashTable *types;      /* guint32 → PgType */
    GHashTable *attributes; /* guint32, the relation of a composite type → GPtrArray of Column */
} Catalog;

Catalog *catalog_load(PgSession *session, GError **error);
/* Relations and their partitions alone. */
Catalog *catalog_load_tables(PgSession *session, GError **error);
void catalog_free(Catalog *catalog);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Catalog, catalog_free)

/* NULL where there is none. */
const Relation *catalog_relation(const Catalog *catalog, const char *schema, const char *name);
const PgType *catalog_type(const Catalog *catalog, guint32 oid);
/* Without its domains. */
const PgType *catalog_base_type(const Catalog *catalog, guint32 oid);
/* Whether the type's = is found by name: operators of extensions are in schemas that sessions do
 * not search. */
gboolean catalog_type_has_operators(const Catalog *catalog, guint32 oid);

/* Columns of a table or composite type; NULL where it is not known. */
const GPtrArray *catalog_columns(const Catalog *catalog, guint32 relation);
