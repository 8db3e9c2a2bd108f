#include "validate/live.h"

#include "base/error.h"
#include "base/output.h"
#include "validate/suspect.h"

/* Suspects of one fence: the more of them, the longer they have to stay as they are. */
#define SUSPECTS_PER_FENCE 1000

#define FIRST_PAUSE 100 /* milliseconds between rounds; doubled for each */
#define LONGEST_PAUSE 5000

struct Live {
    const CompareContext *context;
    Catalog *const *catalogs;
    Fence *fence;
    guint rounds;
    PgSession *sessions[2];
    GPtrArray *tables; /* SuspectTable * */
    char *failure;     /* why no fence is to be had any more; NULL: none failed */
};

/* Of one table, those that one fence is for. */
typedef struct {
    SuspectTable *table;
    GPtrArray *suspects;
} Part;

static void
part_free(gpointer data)
{
    Part *part = data;
    g_ptr_array_unref(part->suspects);
    g_free(part);
}

Live *
live_new(const CompareContext *context, Catalog *const catalogs[2], Fence *fence, guint rounds)
{
    Live *live = g_new0(Live, 1);
    live->context = context;
    live->catalogs = catalogs;
    live->fence = fence;
    live->rounds = rounds;
    live->tables = g_ptr_array_new_with_free_func(suspect_table_free);
    return live;
}

void
live_free(Live *live)
{
    if (live == NULL)
        return;
    for (guint side = 0; side < 2; side++)
        session_close(live->sessions[side]);
    g_ptr_array_unref(live->tables);
    g_free(live->failure);
    g_free(live);
}

gboolean
live_add(TablePair *pair, const GPtrArray *differences, gpointer data, GError **error)
{
    (void)error;
    Live *live = data;
    /* What it counted of the rows that differ is of rows that may have been on their way. */
    g_clear_pointer(&pair->kinds, g_hash_table_unref);
    pair->looked_at = 0;
    SuspectTable *table = suspect_table_new(live->context, pair, differences, live->catalogs);
    if (!fence_is_proof(live->fence))
        table->doubt = g_strdup("what the slot's consumer has taken need not be on the target, and "
                                "there is no fence table that would tell");
    else if (!fence_covers(live->fence, pair->relation[SIDE_TARGET]))
        table->doubt = g_strdup("the subscription does not bring the rows of this table");
    g_ptr_array_add(live->tables, table);
    return TRUE;
}

/* ---- one fence ---- */

static gboolean
execute(Live *live, Side first, Side last, const char *sql, GError **error)
{
    for (Side side = first; side <= last; side++)
        if (!session_execute(live->sessions[side], sql, error))
            return FALSE;
    return TRUE;
}

typedef gboolean (*PartFunction)(Live *live, Part *part, gconstpointer data, GError **error);

/* Calls the function for every part, in a transaction of the sessions from first to last. A table
 * that cannot be read any more keeps nobody from deciding on the others. */
static gboolean
for_each_part(Live *live, const GPtrArray *parts, Side first, Side last, PartFunction function,
              gconstpointer data, GError **error)
{
    for (guint index = 0; index < parts->len; index++) {
        Part *part = parts->pdata[index];
        if (part->table->problem != NULL)
            continue;
        g_autoptr(GError) refusal = NULL;
        if (!execute(live, first, last, "SAVEPOINT part", error))
            return FALSE;
        if (function(live, part, data, &refusal))
            continue;
        if (worker_is_fatal(refusal)) {
            g_propagate_error(error, g_steal_pointer(&refusal));
            return FALSE;
        }
        part->table->problem = g_strdup(refusal->message);
        if (!execute(live, first, last, "ROLLBACK TO SAVEPOINT part", error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_part(Live *live, Part *part, gconstpointer data, GError **error)
{
    SuspectMoment moment = *(const SuspectMoment *)data;
    Side side = moment == SUSPECT_TARGET ? SIDE_TARGET : SIDE_SOURCE;
    return suspects_read(part->table, part->suspects, live->sessions[side], moment, error);
}

static gboolean
judge_part(Live *live, Part *part, gconstpointer data, GError **error)
{
    return suspects_judge(part->table, part->suspects, data, live->sessions, error);
}

static gboolean
read_parts(Live *live, const GPtrArray *parts, SuspectMoment moment, GError **error)
{
    Side side = moment == SUSPECT_TARGET ? SIDE_TARGET : SIDE_SOURCE;
    return execute(live, side, side, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", error) &&
           for_each_part(live, parts, side, side, read_part, &moment, error);
}

/* The transactions that ended before the snapshot of the source's transaction, and those that no
 * one had begun at its first query. xmax of a snapshot is not the latter: it lies behind the last
 * transaction that has ended, and later ones may have begun. */
static const char ended_query[] = "SELECT txid_snapshot_xmin(txid_current_snapshot())";
static const char begun_query[] = "SELECT x + age((x % 4294967296)::text::xid) FROM "
                                  "txid_snapshot_xmax(txid_current_snapshot()) x";

static gboolean
read_bound(Live *live, const char *sql, gint64 *transaction, GError **error)
{
    g_autofree char *value = session_query_value(live->sessions[SIDE_SOURCE], sql, error);
    if (value == NULL)
        return FALSE;
    *transaction = g_ascii_strtoll(value, NULL, 10);
    return TRUE;
}

/* FALSE with an error where the run has to end; else live->failure may say that it failed. */
static gboolean
wait_at_fence(Live *live, GError **error)
{
    g_autoptr(GError) refusal = NULL;
    if (fence_pass(live->fence, &refusal))
        return TRUE;
    if (!worker_is_fatal(refusal)) {
        live->failure = g_strdup(refusal->message);
        return TRUE;
    }
    g_propagate_error(error, g_steal_pointer(&refusal));
    return FALSE;
}

static gboolean
check_parts(Live *live, const GPtrArray *parts, guint round, GError **error)
{
    SuspectRound at = {.round = round};
    if (!read_parts(live, parts, SUSPECT_BEFORE, error) ||
        !read_bound(live, ended_query, &at.ended_below, error) ||
        !execute(live, SIDE_SOURCE, SIDE_SOURCE, "ROLLBACK", error) || !wait_at_fence(live, error))
        return FALSE;
    if (live->failure != NULL)
        return TRUE;
    /* The source's transaction begins when the target's rows have been read: so does its bound. */
    return read_parts(live, parts, SUSPECT_TARGET, error) &&
           read_parts(live, parts, SUSPECT_AFTER, error) &&
           read_bound(live, begun_query, &at.begun_below, error) &&
           for_each_part(live, parts, SIDE_SOURCE, SIDE_TARGET, judge_part, &at, error) &&
           execute(live, SIDE_SOURCE, SIDE_TARGET, "ROLLBACK", error);
}

/* ---- rounds ---- */

static guint
add_part(GPtrArray *parts, SuspectTable *table, guint *first, guint room)
{
    Part *part = g_new(Part, 1);
    part->table = table;
    part->suspects = g_ptr_array_new();
    for (; *first < table->suspects->len && part->suspects->len < room; (*first)++) {
        Suspect *suspect = table->suspects->pdata[*first];
        if (suspect->state == SUSPECT_OPEN)
            g_ptr_array_add(part->suspects, suspect);
    }
    guint count = part->suspects->len;
    if (count > 0)
        g_ptr_array_add(parts, part);
    else
        part_free(part);
    return count;
}

static gboolean
run_round(Live *live, guint round, GError **error)
{
    guint table = 0, first = 0;
    while (table < live->tables->len && live->failure == NULL) {
        g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(part_free);
        guint room = SUSPECTS_PER_FENCE;
        for (; table < live->tables->len && room > 0;
             table += room > 0, first = room > 0 ? 0 : first)
            room -= add_part(parts, live->tables->pdata[table], &first, room);
        if (parts->len > 0 && !check_parts(live, parts, round, error))
            return FALSE;
    }
    return TRUE;
}

static guint
count_open(const Live *live)
{
    guint open = 0;
    for (guint index = 0; index < live->tables->len; index++)
        open += suspects_open(live->tables->pdata[index]);
    return open;
}

static gboolean
run_rounds(Live *live, GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        live->sessions[side] = worker_plain_session(live->context, side, error);
        if (live->sessions[side] == NULL)
            return FALSE;
    }
    guint pause = FIRST_PAUSE;
    for (guint round = 1; round <= live->rounds; round++) {
        if (!run_round(live, round, error))
            return FALSE;
        if (live->failure != NULL || count_open(live) == 0)
            return TRUE;
        if (round < live->rounds && !fence_sleep(pause, error))
            return FALSE;
        pause = MIN(2 * pause, LONGEST_PAUSE);
    }
    return TRUE;
}

gboolean
live_settle(Live *live, NarrowFunction function, gpointer data, GError **error)
{
    guint open = count_open(live);
    if (open > 0 && !live->context->quiet)
        output_note("%u keys that differ are read again behind a fence", open);
    if (open > 0 && !run_rounds(live, error))
        return FALSE;
    for (guint index = 0; index < live->tables->len; index++) {
        SuspectTable *table = live->tables->pdata[index];
        g_autoptr(GPtrArray) differences = suspect_table_conclude(table, live->failure);
        if (!function(table->pair, differences, data, error))
            return FALSE;
    }
    return TRUE;
}
