#include "migrate/closure.h"

#include "base/error.h"
#include "migrate/defined_keys.h"
#include "migrate/retype.h"
#include "migrate/views.h"

#include <string.h>

typedef struct {
    const Plan *plan;
    GPtrArray *entries;
    GHashTable *by_dump_id;
    GHashTable *by_object; /* as toc_index_objects() gives it */
    GHashTable *owners;    /* object key → oid of the relation it belongs to */
    GHashTable *kinds;     /* relation's oid → relkind */
    GHashTable *removed;   /* object keys that do not go with what the task changes: why */
    gint64 ledger_schema;  /* our own ledger's on the source, or 0 */
} Closure;

/* What belongs to a relation: without that it is nothing. */
static const char owners_query[] =
    "SELECT 2606, oid, conrelid FROM pg_constraint WHERE conrelid <> 0"
    " UNION ALL SELECT 2620, oid, tgrelid FROM pg_trigger WHERE NOT tgisinternal"
    " UNION ALL SELECT 2618, oid, ev_class FROM pg_rewrite WHERE rulename <> '_RETURN'"
    " UNION ALL SELECT 3256, oid, polrelid FROM pg_policy"
    " UNION ALL SELECT 1259, indexrelid, indrelid FROM pg_index"
    " UNION ALL SELECT 2604, oid, adrelid FROM pg_attrdef"
    " UNION ALL SELECT 3381, oid, stxrelid FROM pg_statistic_ext"
    " UNION ALL SELECT 1259, d.objid, d.refobjid FROM pg_depend d JOIN pg_class c ON c.oid = "
    "d.objid"
    "   WHERE d.classid = 1259 AND d.refclassid = 1259 AND d.refobjsubid > 0"
    "     AND d.deptype IN ('a', 'i') AND c.relkind = 'S'";

static const char kinds_query[] =
    "SELECT oid, relkind FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')";

/* What depends on a column; a view does so by its rule. */
static const char removed_query[] =
    "SELECT CASE WHEN r.oid IS NOT NULL AND r.rulename = '_RETURN' THEN 1259 ELSE d.classid END,"
    "       CASE WHEN r.oid IS NOT NULL AND r.rulename = '_RETURN' THEN r.ev_class ELSE d.objid END"
    "  FROM pg_depend d LEFT JOIN pg_rewrite r ON d.classid = 2618 AND r.oid = d.objid"
    " WHERE d.refclassid = 1259 AND d.refobjid = $1::oid AND d.refobjsubid = $2::integer"
    "   AND d.deptype IN ('n', 'a')";

/* Of a column whose type changes indexes and keys stay where they need nothing but an order,
 * or to know equal values. */
static const char retyped_condition[] =
    " AND NOT (d.classid = 1259 AND EXISTS (SELECT FROM pg_class c WHERE c.oid = d.objid"
    "   AND c.relkind = 'S'))"
    " AND NOT (d.classid = 1259 AND EXISTS (SELECT FROM pg_index i JOIN pg_class c"
    "    ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam WHERE i.indexrelid = d.objid"
    "   AND m.amname IN ('btree', 'hash', 'brin')"
    "   AND i.indexprs IS NULL AND i.indpred IS NULL AND NOT EXISTS (SELECT FROM pg_opclass o"
    "    WHERE o.oid = ANY (i.indclass::oid[]) AND NOT o.opcdefault)))"
    " AND NOT (d.classid = 2606 AND EXISTS (SELECT FROM pg_constraint c WHERE c.oid = d.objid"
    "   AND c.contype IN ('p', 'u', 'f')))"
    " AND d.classid <> 2604";

static gint64 *
new_key(gint64 value)
{
    gint64 *key = g_new(gint64, 1);
    *key = value;
    return key;
}

static gboolean
read_owners(Closure *closure, PgSession *source, GError **error)
{
    g_autoptr(PgRows) rows = session_query(source, owners_query, 0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++)
        g_hash_table_insert(
            closure->owners,
            new_key(toc_object_key(rows_int64(rows, row, 0), rows_int64(rows, row, 1))),
            new_key(rows_int64(rows, row, 2)));
    g_autoptr(PgRows) kinds =
        rows == NULL ? NULL : session_query(source, kinds_query, 0, NULL, error);
    for (guint row = 0; kinds != NULL && row < rows_count(kinds); row++)
        g_hash_table_insert(closure->kinds, new_key(rows_int64(kinds, row, 0)),
                            GINT_TO_POINTER(rows_text(kinds, row, 1)[0]));
    g_autofree char *schema =
        kinds == NULL ? NULL
                      : session_query_value(source,
                                            "SELECT coalesce((SELECT oid FROM pg_namespace"
                                            " WHERE nspname = 'pgcrossing'), 0)",
                                            error);
    closure->ledger_schema = schema == NULL ? 0 : g_ascii_strtoll(schema, NULL, 10);
    return schema != NULL;
}

static const char foreign_keys_query[] =
    "SELECT c.oid, c.conrelid, k.child, c.confrelid, k.parent FROM pg_constraint c"
    " CROSS JOIN LATERAL unnest(c.conkey, c.confkey) k(child, parent)"
    " WHERE c.contype = 'f' AND (c.conrelid = $1::oid AND $2::int2 = ANY (c.conkey)"
    "  OR c.confrelid = $1::oid AND $2::int2 = ANY (c.confkey))";

/* What such a column has on the target; NULL where that is not known. */
static const char *
type_of(const Plan *plan, gint64 oid, gint64 number)
{
    const PlanTable *table = plan_find(plan, oid);
    for (guint at = 0; table != NULL && at < table->columns->len; at++) {
        const PlanColumn *column = table->columns->pdata[at];
        if (column->number == number)
            return plan_column_type(column);
    }
    return NULL;
}

/* A foreign key stands on both of its columns, which have to be comparable still. */
static gboolean
read_foreign_keys(Closure *closure, PgSession *source, const PlanTable *table,
                  const PlanColumn *column, const char *reason, GError **error)
{
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, table->oid);
    g_autofree char *number = g_strdup_printf("%d", column->number);
    const char *const parameters[] = {oid, number};
    g_autoptr(PgRows) rows = session_query(source, foreign_keys_query, 2, parameters, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        const char *child =
            type_of(closure->plan, rows_int64(rows, row, 1), rows_int64(rows, row, 2));
        const char *parent =
            type_of(closure->plan, rows_int64(rows, row, 3), rows_int64(rows, row, 4));
        if (child == NULL || parent == NULL || !retype_is_comparable(child, parent))
            g_hash_table_insert(
                closure->removed,
                new_key(toc_object_key(TOC_CLASS_CONSTRAINT, rows_int64(rows, row, 0))),
                (gpointer)reason);
    }
    return rows != NULL;
}

/* reason is static. */
static gboolean
read_users(Closure *closure, PgSession *source, const PlanTable *table, const PlanColumn *column,
           const char *reason, GError **error)
{
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, table->oid);
    g_autofree char *number = g_strdup_printf("%d", column->number);
    const char *const parameters[] = {oid, number};
    g_autofree char *sql =
        g_strconcat(removed_query, column->is_removed ? NULL : retyped_condition, NULL);
    g_autoptr(PgRows) rows = session_query(source, sql, 2, parameters, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++)
        g_hash_table_insert(
            closure->removed,
            new_key(toc_object_key(rows_int64(rows, row, 0), rows_int64(rows, row, 1))),
            (gpointer)reason);
    return rows != NULL;
}

static const char primary_key_query[] =
    "SELECT oid FROM pg_constraint WHERE contype = 'p' AND conrelid = $1::oid";

static gboolean
read_replaced_key(Closure *closure, PgSession *source, const PlanTable *table, GError **error)
{
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, table->oid);
    const char *const parameters[] = {oid};
    g_autoptr(PgRows) rows = session_query(source, primary_key_query, 1, parameters, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++)
        g_hash_table_insert(closure->removed,
                            new_key(toc_object_key(TOC_CLASS_CONSTRAINT, rows_int64(rows, row, 0))),
                            (gpointer) "the task defines another primary key");
    return rows != NULL;
}

static gboolean
read_removed(Closure *closure, PgSession *source, GError **error)
{
    for (guint index = 0; index < closure->plan->tables->len; index++) {
        const PlanTable *table = closure->plan->tables->pdata[index];
        if (defined_keys_replace(closure->plan, table) &&
            !read_replaced_key(closure, source, table, error))
            return FALSE;
        for (guint at = 0; at < table->columns->len; at++) {
            const PlanColumn *column = table->columns->pdata[at];
            const char *reason = column->is_removed && plan_table_is_created(table)
                                     ? "uses a column that the task removes"
                                 : retype_concerns(table, column)
                                     ? "uses a column whose type the task changes"
                                     : NULL;
            if (reason != NULL &&
                (!read_users(closure, source, table, column, reason, error) ||
                 (!column->is_removed &&
                  !read_foreign_keys(closure, source, table, column, reason, error))))
                return FALSE;
        }
    }
    return TRUE;
}

/* The relkind of a table, view and the like; 0 for anything else. */
static int
relation_kind(const Closure *closure, const TocEntry *entry)
{
    return entry->class_oid == TOC_CLASS_RELATION
               ? GPOINTER_TO_INT(g_hash_table_lookup(closure->kinds, &entry->oid))
               : 0;
}

/* The relation that the entry belongs to; 0 if it stands by itself. */
static gint64
owner_of(const Closure *closure, const TocEntry *entry)
{
    gint64 key = toc_object_key(entry->class_oid, entry->oid);
    const gint64 *owner = g_hash_table_lookup(closure->owners, &key);
    return owner == NULL ? 0 : *owner;
}

static TocEntry *
dependency(const Closure *closure, const TocEntry *entry, guint index)
{
    return g_hash_table_lookup(closure->by_dump_id, &g_array_index(entry->depends, int, index));
}

/* Rows go to a table that the target has: its schema is left as it is. */
static gboolean
is_kept_as_it_is(const Closure *closure, gint64 oid)
{
    const PlanTable *table = plan_find(closure->plan, oid);
    return table != NULL && !plan_table_is_created(table);
}

/* Whether a statement that names the relation by its source name would find it. */
static gboolean
can_be_named(const Closure *closure, const TocEntry *entry)
{
    const PlanTable *table = plan_find(closure->plan, entry->oid);
    if (table == NULL || plan_table_is_created(table))
        return entry->is_wanted;
    return table->is_there && g_str_equal(table->source_schema, table->target_schema) &&
           g_str_equal(table->source_name, table->target_name);
}

typedef struct {
    gboolean leaves;  /* needs a relation that is not part of it */
    gboolean touches; /* needs one that is */
} Reach;

/* Looks at all that the entry needs, through what is not wanted yet. */
static Reach
reach_of(const Closure *closure, TocEntry *entry)
{
    Reach reach = {FALSE, FALSE};
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    g_autoptr(GPtrArray) stack = g_ptr_array_new();
    g_ptr_array_add(stack, entry);
    while (stack->len > 0) {
        TocEntry *at = g_ptr_array_steal_index(stack, stack->len - 1);
        for (guint index = 0; index < at->depends->len; index++) {
            TocEntry *needed = dependency(closure, at, index);
            if (needed == NULL || !g_hash_table_add(seen, needed))
                continue;
            gboolean named = relation_kind(closure, needed) == 0 || can_be_named(closure, needed);
            if (relation_kind(closure, needed) != 0 && named)
                reach.touches = TRUE;
            if (!named || needed->skip_reason != NULL)
                reach.leaves = TRUE;
            if (!needed->is_wanted && named)
                g_ptr_array_add(stack, needed);
        }
    }
    return reach;
}

static void
want_with_needs(const Closure *closure, TocEntry *entry)
{
    g_autoptr(GPtrArray) stack = g_ptr_array_new();
    g_ptr_array_add(stack, entry);
    while (stack->len > 0) {
        TocEntry *at = g_ptr_array_steal_index(stack, stack->len - 1);
        if (at->is_wanted)
            continue;
        gboolean is_relation = relation_kind(closure, at) != 0;
        if (is_relation && is_kept_as_it_is(closure, at->oid))
            continue;
        at->is_wanted = TRUE;
        for (guint index = 0; index < at->depends->len; index++) {
            TocEntry *needed = dependency(closure, at, index);
            if (needed != NULL)
                g_ptr_array_add(stack, needed);
        }
    }
}

static gboolean
all_needs_wanted(const Closure *closure, const TocEntry *entry)
{
    for (guint index = 0; index < entry->depends->len; index++) {
        const TocEntry *needed = dependency(closure, entry, index);
        if (needed == NULL || !needed->is_wanted)
            return FALSE;
    }
    return entry->depends->len > 0;
}

static gboolean
needs_skipped(const Closure *closure, const TocEntry *entry)
{
    for (guint index = 0; index < entry->depends->len; index++) {
        const TocEntry *needed = dependency(closure, entry, index);
        if (needed != NULL && needed->skip_reason != NULL)
            return TRUE;
    }
    return FALSE;
}

static void
decide_owned(const Closure *closure, TocEntry *entry, gint64 owner)
{
    const TocEntry *relation = toc_find_object(closure->by_object, TOC_CLASS_RELATION, owner);
    if (relation == NULL || !relation->is_wanted)
        return;
    if (reach_of(closure, entry).leaves)
        entry->skip_reason = "needs a table that is not selected";
    else
        want_with_needs(closure, entry);
}

static void
decide_view(const Closure *closure, TocEntry *entry)
{
    Reach reach = reach_of(closure, entry);
    if (reach.touches && reach.leaves)
        entry->skip_reason = "needs a table that is not selected";
    else if (reach.touches)
        want_with_needs(closure, entry);
}

/* The dump's order has what an entry needs before the entry. */
static void
decide_entry(const Closure *closure, TocEntry *entry)
{
    gint64 key = toc_object_key(entry->class_oid, entry->oid);
    gint64 owner = owner_of(closure, entry);
    int kind = relation_kind(closure, entry);
    const char *reason = g_hash_table_lookup(closure->removed, &key);
    if ((kind == 'v' || kind == 'm') && plan_find(closure->plan, entry->oid) != NULL) {
        /* Its rows go into a table of that name, as the task asks. */
        entry->is_wanted = FALSE;
    } else if (reason != NULL) {
        entry->is_wanted = FALSE;
        entry->skip_reason = reason;
    } else if (needs_skipped(closure, entry)) {
        gboolean belongs = owner != 0 || kind != 0 || entry->is_wanted;
        entry->is_wanted = FALSE;
        entry->skip_reason = belongs ? "needs something that does not go along" : NULL;
    } else if (entry->is_wanted) {
        return;
    } else if (owner != 0) {
        decide_owned(closure, entry, owner);
    } else if (kind == 'v' || kind == 'm') {
        decide_view(closure, entry);
    } else if (entry->class_oid == 0) {
        entry->is_wanted = all_needs_wanted(closure, entry);
    }
}

static gboolean
is_of_database(const TocEntry *entry)
{
    return toc_is(entry, "DATABASE") || toc_is(entry, "DATABASE PROPERTIES") ||
           toc_is(entry, "ENCODING") || toc_is(entry, "STDSTRINGS") || toc_is(entry, "SEARCHPATH");
}

/* Everything, but not our ledger, and nothing of tables that are there. */
static void
choose_whole(const Closure *closure)
{
    g_autoptr(GHashTable) left_out = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < closure->entries->len; index++) {
        TocEntry *entry = closure->entries->pdata[index];
        gint64 owner = owner_of(closure, entry);
        gboolean is_ledger = closure->ledger_schema != 0 && entry->class_oid == 2615 &&
                             entry->oid == closure->ledger_schema;
        gboolean is_kept =
            is_kept_as_it_is(closure, owner) ||
            (relation_kind(closure, entry) != 0 && is_kept_as_it_is(closure, entry->oid));
        gboolean follows = FALSE;
        for (guint at = 0; at < entry->depends->len; at++) {
            const TocEntry *needed = dependency(closure, entry, at);
            gboolean is_out = needed != NULL && g_hash_table_contains(left_out, needed);
            /* A view of a table that is there is still to be made; a comment on it is not. */
            gboolean of_kept = is_out && relation_kind(closure, needed) != 0 &&
                               is_kept_as_it_is(closure, needed->oid);
            follows = follows || (is_out && (!of_kept || entry->class_oid == 0));
        }
        if (is_ledger || is_kept || follows || is_of_database(entry))
            g_hash_table_add(left_out, entry);
        else
            entry->is_wanted = TRUE;
    }
}

/* What its table needs, and not the view. */
static gboolean
choose_for_view(const Closure *closure, PgSession *source, const PlanTable *table, GError **error)
{
    if (!plan_table_is_created(table))
        return TRUE;
    g_autoptr(PgRows) rows = views_needs(table, source, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        TocEntry *entry =
            toc_find_object(closure->by_object, rows_int64(rows, row, 0), rows_int64(rows, row, 1));
        if (entry != NULL)
            want_with_needs(closure, entry);
    }
    return rows != NULL;
}

static gboolean
choose_selected(const Closure *closure, PgSession *source, GError **error)
{
    for (guint index = 0; index < closure->plan->tables->len; index++) {
        const PlanTable *table = closure->plan->tables->pdata[index];
        if (views_has(table) && !choose_for_view(closure, source, table, error))
            return FALSE;
        if (!plan_table_is_created(table) || views_has(table))
            continue;
        TocEntry *entry = toc_find_object(closure->by_object, TOC_CLASS_RELATION, table->oid);
        if (entry == NULL) {
            g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
            error_set(
                error, PGC_ERROR_STATE,
                "A table of an extension comes with the extension: create that on the target.",
                "pg_dump does not have table \"%s\"", name);
            return FALSE;
        }
        want_with_needs(closure, entry);
    }
    return TRUE;
}

static void
closure_clear(Closure *closure)
{
    g_hash_table_unref(closure->by_dump_id);
    g_hash_table_unref(closure->by_object);
    g_hash_table_unref(closure->owners);
    g_hash_table_unref(closure->kinds);
    g_hash_table_unref(closure->removed);
}

static GHashTable *
new_key_table(GDestroyNotify free_value)
{
    return g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, free_value);
}

gboolean
closure_choose(const Plan *plan, GPtrArray *entries, PgSession *source, GError **error)
{
    Closure closure = {.plan = plan,
                       .entries = entries,
                       .by_dump_id = toc_index(entries),
                       .by_object = toc_index_objects(entries),
                       .owners = new_key_table(g_free),
                       .kinds = new_key_table(NULL),
                       .removed = new_key_table(NULL)};
    gboolean good = read_owners(&closure, source, error) && read_removed(&closure, source, error);
    if (good && plan->is_whole)
        choose_whole(&closure);
    else if (good)
        good = choose_selected(&closure, source, error);
    for (guint index = 0; good && index < entries->len; index++)
        if (!plan->is_whole)
            decide_entry(&closure, entries->pdata[index]);
    closure_clear(&closure);
    return good;
}
