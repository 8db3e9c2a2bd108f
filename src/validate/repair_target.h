/* What a repair has to know of the target's tables beyond what the compare does. */
#pragma once

#include "validate/catalog.h"

typedef struct {
    GHashTable *generated;  /* the server computes the column */
    GHashTable *identity;   /* GENERATED ALWAYS AS IDENTITY: it cannot be updated */
    GHashTable *unique;     /* in a unique index or an exclusion constraint; column 0: all may be */
    GArray *foreign_keys;   /* RepairForeignKey */
    GHashTable *referenced; /* guint32, tables that foreign keys refer to */
    GHashTable *triggers; /* guint32 → char *, those that fire whatever the replication role is */
} RepairTarget;

typedef struct {
    guint32 child;
    guint32 parent;
    gboolean acts; /* ON DELETE CASCADE, SET NULL or SET DEFAULT */
} RepairForeignKey;

/* Of partitions it says what concerns their root. */
RepairTarget *repair_target_load(PgSession *session, const Catalog *catalog, GError **error);
void repair_target_free(RepairTarget *target);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RepairTarget, repair_target_free)

/* Whether the column, or the relation as a whole (number 0), is in one of the first three. */
gboolean repair_target_has(GHashTable *set, guint32 relation, int number);
