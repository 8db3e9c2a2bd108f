#include "validate/snapshot_pair.h"

#include "base/error.h"
#include "pg/quote.h"
#include "validate/sides.h"

/* How often a table may vanish between the look at the catalogs and the locks. */
#define MAXIMUM_ATTEMPTS 5

static void
add_lock(GPtrArray *locks, const Relation *relation)
{
    if (relation->can_lock && (relation->kind == 'r' || relation->kind == 'p'))
        g_ptr_array_add(locks, quote_qualified(relation->schema, relation->name));
}

static GPtrArray *
tables_to_lock(const Selection *selection, const Catalog *catalog, Side side)
{
    GPtrArray *locks = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < selection->tables->len; index++) {
        const SelectedTable *table = selection->tables->pdata[index];
        const Relation *relation =
            catalog_relation(catalog, table->schema[side], table->name[side]);
        if (relation == NULL)
            continue;
        add_lock(locks, relation);
        for (guint leaf = 0; leaf < relation->leaves->len; leaf++)
            add_lock(locks, relation->leaves->pdata[leaf]);
    }
    return locks;
}

static PgSnapshot *
export_with_locks(const PgServer *server, const Selection *selection, gboolean *is_locked,
                  GError **error)
{
    g_autoptr(PgSession) session = session_open(server, SESSION_READ_ONLY, "validate", error);
    if (session == NULL)
        return NULL;
    for (guint attempt = 1;; attempt++) {
        g_autoptr(Catalog) catalog = catalog_load_tables(session, error);
        if (catalog == NULL)
            return NULL;
        g_autoptr(GPtrArray) locks = tables_to_lock(selection, catalog, server->side);
        g_autoptr(GError) failure = NULL;
        if (!snapshot_has_lock_room(session, locks->len, is_locked, error))
            return NULL;
        PgSnapshot *snapshot = snapshot_export(server, *is_locked ? locks : NULL, &failure);
        if (snapshot != NULL)
            return snapshot;
        if (*is_locked && g_strcmp0(error_sqlstate(failure), SNAPSHOT_NO_LOCK_ROOM) == 0) {
            *is_locked = FALSE;
            return snapshot_export(server, NULL, error);
        }
        gboolean vanished = g_strcmp0(error_sqlstate(failure), SNAPSHOT_NO_TABLE) == 0;
        if (!vanished || attempt == MAXIMUM_ATTEMPTS) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return NULL;
        }
    }
}

typedef struct {
    SnapshotPair *pair;
    const PgServer *const *servers;
    const Selection *selection;
    const char *source_snapshot;
} Taking;

static gboolean
take_side(gpointer data, Side side, GError **error)
{
    const Taking *taking = data;
    PgSnapshot *snapshot =
        side == SIDE_SOURCE && taking->source_snapshot != NULL
            ? snapshot_given(taking->servers[side], taking->source_snapshot, error)
            : export_with_locks(taking->servers[side], taking->selection,
                                &taking->pair->is_locked[side], error);
    taking->pair->snapshot[side] = snapshot;
    if (snapshot == NULL)
        return FALSE;
    taking->pair->catalog[side] = catalog_load(snapshot->session, error);
    return taking->pair->catalog[side] != NULL;
}

SnapshotPair *
snapshot_pair_take(const PgServer *const servers[2], const Selection *selection,
                   const char *source_snapshot, SnapshotBetween between, gpointer data,
                   GError **error)
{
    g_autoptr(SnapshotPair) pair = g_new0(SnapshotPair, 1);
    Taking taking = {pair, servers, selection, source_snapshot};
    gboolean taken = between == NULL
                         ? sides_call(take_side, &taking, error)
                         : take_side(&taking, SIDE_SOURCE, error) && between(data, error) &&
                               take_side(&taking, SIDE_TARGET, error);
    return taken ? g_steal_pointer(&pair) : NULL;
}

void
snapshot_pair_release(SnapshotPair *pair)
{
    for (guint side = 0; side < 2; side++)
        g_clear_pointer(&pair->snapshot[side]->session, session_close);
}

void
snapshot_pair_free(SnapshotPair *pair)
{
    if (pair == NULL)
        return;
    for (guint side = 0; side < 2; side++) {
        catalog_free(pair->catalog[side]);
        snapshot_free(pair->snapshot[side]);
    }
    g_free(pair);
}
