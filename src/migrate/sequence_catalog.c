#include "migrate/sequence_catalog.h"

#include "pg/quote.h"

#include <string.h>

/* So many relations are looked into by one statement: to plan more of them takes the server the
 * square of their number. */
#define BATCH 32

static const char sequences_query[] =
    "SELECT c.oid, n.nspname, c.relname, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle,"
    "       pg_get_userbyid(c.relowner), pg_has_role(c.relowner, 'USAGE'),"
    "       has_schema_privilege(n.oid, 'USAGE') AND has_sequence_privilege(c.oid, 'SELECT'),"
    "       has_schema_privilege(n.oid, 'USAGE') AND has_sequence_privilege(c.oid, 'UPDATE'),"
    "       c.relpersistence = 'u' AND pg_is_in_recovery()"
    "  FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid"
    "  JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relpersistence <> 't' AND n.nspname !~ '^pg_'"
    "   AND n.nspname NOT IN ('information_schema', 'pgcrossing')"
    "   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass"
    "                   AND e.objid = c.oid AND e.deptype = 'e')"
    " ORDER BY n.nspname, c.relname";

/* The values of a column whose default reckons with the number are not the sequence's. Each join
 * has an index to go by: catalogs that were filled a moment ago have no statistics yet. */
static const char uses_query[] =
    "WITH RECURSIVE domain AS ("
    "    SELECT oid, typbasetype FROM pg_type WHERE typtype = 'd'"
    "    UNION ALL"
    "    SELECT d.oid, t.typbasetype FROM domain d JOIN pg_type t ON t.oid = d.typbasetype"
    "     WHERE t.typtype = 'd'"
    "), found AS ("
    "    SELECT q.oid AS sequence, f.adrelid AS relation, f.adnum AS number,"
    "           pg_get_expr(f.adbin, f.adrelid)"
    "             ~ '^[(]?nextval[(]E?''([^'']|'''')*''::regclass[)][)]?(::[a-z0-9(), ]+)?$' AS "
    "plain"
    "      FROM pg_class q"
    "      JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = q.oid"
    "      JOIN pg_attrdef f ON f.oid = d.objid"
    "     WHERE q.relkind = 'S' AND d.classid = 'pg_attrdef'::regclass"
    "    UNION ALL"
    "    SELECT q.oid, d.refobjid, d.refobjsubid, TRUE"
    "      FROM pg_class q"
    "      JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = q.oid"
    "     WHERE q.relkind = 'S' AND d.refclassid = 'pg_class'::regclass"
    "       AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')"
    "), used AS ("
    "    SELECT sequence, relation, number, bool_and(plain) AS plain"
    "      FROM found GROUP BY sequence, relation, number"
    ") "
    "SELECT u.sequence, c.oid, a.attnum, n.nspname, c.relname, a.attname,"
    "       u.plain AND c.relkind IN ('r', 'p')"
    "         AND (a.atttypid IN (20, 21, 23, 1700)"
    "              OR a.atttypid IN (SELECT oid FROM domain"
    "                                 WHERE typbasetype IN (20, 21, 23, 1700))),"
    "       has_schema_privilege(n.oid, 'USAGE')"
    "         AND has_column_privilege(c.oid, a.attnum, 'SELECT')"
    "         AND NOT row_security_active(c.oid)"
    "  FROM used u JOIN pg_class c ON c.oid = u.relation"
    "  JOIN pg_namespace n ON n.oid = c.relnamespace"
    "  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number"
    " WHERE n.nspname !~ '^pg_'"
    " ORDER BY u.sequence, c.oid, a.attnum";

static const char parents_query[] =
    "SELECT i.inhrelid, i.inhparent FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
    " WHERE c.relkind IN ('r', 'p')";

static void
use_free(gpointer data)
{
    SequenceUse *use = data;
    g_free(use->relation);
    g_free(use->name);
    g_free(use);
}

static void
sequence_free(gpointer data)
{
    Sequence *sequence = data;
    g_free(sequence->schema);
    g_free(sequence->plain);
    g_free(sequence->name);
    g_free(sequence->owner);
    g_ptr_array_unref(sequence->uses);
    g_ptr_array_unref(sequence->sources);
    g_free(sequence);
}

void
sequence_pairs_free(SequencePairs *pairs)
{
    if (pairs == NULL)
        return;
    g_clear_pointer(&pairs->missing, g_ptr_array_unref);
    g_clear_pointer(&pairs->target, g_ptr_array_unref);
    g_clear_pointer(&pairs->source, g_ptr_array_unref);
    g_free(pairs);
}

/* ---- what a database has ---- */

static Sequence *
new_sequence(const PgRows *rows, guint row)
{
    Sequence *sequence = g_new0(Sequence, 1);
    sequence->oid = rows_int64(rows, row, 0);
    sequence->schema = g_strdup(rows_text(rows, row, 1));
    sequence->plain = g_strdup(rows_text(rows, row, 2));
    sequence->name = quote_qualified(sequence->schema, sequence->plain);
    sequence->position.bounds =
        (SequenceBounds){rows_int64(rows, row, 3), rows_int64(rows, row, 4),
                         rows_int64(rows, row, 5), rows_boolean(rows, row, 6)};
    sequence->owner = g_strdup(rows_text(rows, row, 7));
    sequence->is_mine = rows_boolean(rows, row, 8);
    sequence->is_read = rows_boolean(rows, row, 9);
    sequence->is_set = rows_boolean(rows, row, 10);
    sequence->is_absent = rows_boolean(rows, row, 11);
    sequence->uses = g_ptr_array_new_with_free_func(use_free);
    sequence->sources = g_ptr_array_new();
    return sequence;
}

static void
add_use(Sequence *sequence, const PgRows *rows, guint row)
{
    SequenceUse *use = g_new0(SequenceUse, 1);
    use->table = rows_int64(rows, row, 1);
    use->column = (int)rows_int64(rows, row, 2);
    use->relation = quote_qualified(rows_text(rows, row, 3), rows_text(rows, row, 4));
    use->name = quote_identifier(rows_text(rows, row, 5));
    use->counts = rows_boolean(rows, row, 6);
    use->is_read = rows_boolean(rows, row, 7);
    g_ptr_array_add(sequence->uses, use);
}

/* The sequence's use by that column of that table, if its values count. */
static const SequenceUse *
find_use(const Sequence *sequence, gint64 table, const char *name)
{
    for (guint index = 0; index < sequence->uses->len; index++) {
        const SequenceUse *use = sequence->uses->pdata[index];
        if (use->table == table && use->counts && g_str_equal(use->name, name))
            return use;
    }
    return NULL;
}

/* Rows of a table are those of its children too, which need no look of their own. */
static gboolean
leave_out_children(const GPtrArray *sequences, PgSession *session, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, parents_query, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    g_autoptr(GHashTable) parents =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
    for (guint row = 0; row < rows_count(rows); row++) {
        gint64 child = rows_int64(rows, row, 0), parent = rows_int64(rows, row, 1);
        g_hash_table_insert(parents, g_memdup2(&child, sizeof child),
                            g_memdup2(&parent, sizeof parent));
    }
    for (guint index = 0; index < sequences->len; index++) {
        const Sequence *sequence = sequences->pdata[index];
        for (guint at = sequence->uses->len; at-- > 0;) {
            SequenceUse *use = sequence->uses->pdata[at];
            const gint64 *parent = g_hash_table_lookup(parents, &use->table);
            if (parent != NULL && find_use(sequence, *parent, use->name) != NULL)
                use->is_covered = TRUE;
        }
    }
    return TRUE;
}

static GPtrArray *
read_sequences(PgSession *session, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, sequences_query, 0, NULL, error);
    g_autoptr(PgRows) uses =
        rows == NULL ? NULL : session_query(session, uses_query, 0, NULL, error);
    if (uses == NULL)
        return NULL;
    GPtrArray *sequences = g_ptr_array_new_with_free_func(sequence_free);
    g_autoptr(GHashTable) by_oid = g_hash_table_new(g_int64_hash, g_int64_equal);
    for (guint row = 0; row < rows_count(rows); row++) {
        Sequence *sequence = new_sequence(rows, row);
        g_ptr_array_add(sequences, sequence);
        g_hash_table_insert(by_oid, &sequence->oid, sequence);
    }
    for (guint row = 0; row < rows_count(uses); row++) {
        gint64 oid = rows_int64(uses, row, 0);
        Sequence *sequence = g_hash_table_lookup(by_oid, &oid);
        if (sequence != NULL)
            add_use(sequence, uses, row);
    }
    return sequences;
}

/* ---- which belong together ---- */

static const PlanColumn *
find_column(const PlanTable *table, int number)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->number == number)
            return column->is_removed ? NULL : column;
    }
    return NULL;
}

static char *
table_name(const PlanTable *table, SequenceNames names)
{
    return names == SEQUENCES_LOADING ? plan_loading_name(table)
                                      : quote_qualified(table->target_schema, table->target_name);
}

/* The target's column that takes the values of the source's; NULL where the plan has none. */
static char *
column_key(const Plan *plan, const SequenceUse *use, SequenceNames names)
{
    const PlanTable *table = plan_find(plan, use->table);
    const PlanColumn *column = table == NULL ? NULL : find_column(table, use->column);
    if (column == NULL)
        return NULL;
    g_autofree char *relation = table_name(table, names);
    g_autofree char *name = quote_identifier(
        names == SEQUENCES_LOADING ? plan_loading_column(table, column) : column->target_name);
    return g_strdup_printf("%s.%s", relation, name);
}

/* Column of the target → the sequences that it has, an array that the table owns. */
static GHashTable *
index_uses(const GPtrArray *sequences)
{
    GHashTable *served =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    for (guint index = 0; index < sequences->len; index++) {
        Sequence *sequence = sequences->pdata[index];
        for (guint at = 0; at < sequence->uses->len; at++) {
            const SequenceUse *use = sequence->uses->pdata[at];
            char *key = g_strdup_printf("%s.%s", use->relation, use->name);
            GPtrArray *known = g_hash_table_lookup(served, key);
            if (known == NULL)
                g_hash_table_insert(served, g_strdup(key), known = g_ptr_array_new());
            g_ptr_array_add(known, sequence);
            g_free(key);
        }
    }
    return served;
}

static GHashTable *
index_names(const GPtrArray *sequences)
{
    GHashTable *named = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < sequences->len; index++) {
        Sequence *sequence = sequences->pdata[index];
        g_hash_table_insert(named, sequence->name, sequence);
    }
    return named;
}

/* Where the tables of a schema of the source are to be; NULL where that is not one place. */
static const char *
target_schema(const Plan *plan, const char *schema)
{
    const char *found = NULL;
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (!g_str_equal(table->source_schema, schema))
            continue;
        if (found != NULL && !g_str_equal(table->target_schema, found))
            return NULL;
        found = table->target_schema;
    }
    return found;
}

/* One that no column leads to: what the application calls by its name. */
static Sequence *
find_by_name(const Plan *plan, GHashTable *named, const Sequence *sequence)
{
    Sequence *found = g_hash_table_lookup(named, sequence->name);
    const char *schema = found == NULL ? target_schema(plan, sequence->schema) : NULL;
    if (schema == NULL)
        return found;
    g_autofree char *name = quote_qualified(schema, sequence->plain);
    return g_hash_table_lookup(named, name);
}

static gboolean
add_source(Sequence *target, Sequence *source)
{
    if (!g_ptr_array_find(target->sources, source, NULL))
        g_ptr_array_add(target->sources, source);
    return TRUE;
}

/* FALSE: no sequence of the target stands for it. *takes_part: whether one should. */
static gboolean
pair(const Plan *plan, SequenceNames names, Sequence *source, GHashTable *served, GHashTable *named,
     gboolean *takes_part)
{
    gboolean is_paired = FALSE;
    *takes_part = plan->is_whole;
    for (guint index = 0; index < source->uses->len; index++) {
        g_autofree char *key = column_key(plan, source->uses->pdata[index], names);
        const GPtrArray *found = key == NULL ? NULL : g_hash_table_lookup(served, key);
        *takes_part = *takes_part || key != NULL;
        for (guint at = 0; found != NULL && at < found->len; at++)
            is_paired = add_source(found->pdata[at], source);
    }
    Sequence *found = is_paired || !*takes_part ? NULL : find_by_name(plan, named, source);
    return is_paired || (found != NULL && add_source(found, source));
}

/* Of the target: what stands for a sequence of the source, or serves a table of the plan. */
static void
keep_concerned(const Plan *plan, SequenceNames names, GPtrArray *sequences)
{
    g_autoptr(GHashTable) tables = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint index = 0; index < plan->tables->len; index++)
        g_hash_table_add(tables, table_name(plan->tables->pdata[index], names));
    for (guint index = sequences->len; index-- > 0;) {
        const Sequence *sequence = sequences->pdata[index];
        gboolean is_concerned = sequence->sources->len > 0 || plan->is_whole;
        for (guint at = 0; !is_concerned && at < sequence->uses->len; at++)
            is_concerned = g_hash_table_contains(
                tables, ((const SequenceUse *)sequence->uses->pdata[at])->relation);
        if (!is_concerned)
            g_ptr_array_remove_index(sequences, index);
    }
}

SequencePairs *
sequence_pairs_read(const Plan *plan, SequenceNames names, PgSession *source, PgSession *target,
                    GError **error)
{
    g_autoptr(SequencePairs) pairs = g_new0(SequencePairs, 1);
    pairs->missing = g_ptr_array_new();
    pairs->source = read_sequences(source, error);
    pairs->target = pairs->source == NULL ? NULL : read_sequences(target, error);
    if (pairs->target == NULL)
        return NULL;
    g_autoptr(GHashTable) served = index_uses(pairs->target);
    g_autoptr(GHashTable) named = index_names(pairs->target);
    for (guint index = pairs->source->len; index-- > 0;) {
        Sequence *sequence = pairs->source->pdata[index];
        gboolean takes_part;
        if (pair(plan, names, sequence, served, named, &takes_part))
            continue;
        if (takes_part)
            g_ptr_array_insert(pairs->missing, 0, sequence);
        else
            g_ptr_array_remove_index(pairs->source, index);
    }
    keep_concerned(plan, names, pairs->target);
    if (!leave_out_children(pairs->target, target, error))
        return NULL;
    return g_steal_pointer(&pairs);
}

/* ---- what only a look at relations tells ---- */

typedef struct {
    Sequence *sequence;
    char *query; /* of one row */
} Look;

static void
look_free(gpointer data)
{
    Look *look = data;
    g_free(look->query);
    g_free(look);
}

static void
add_look(GPtrArray *looks, Sequence *sequence, char *query)
{
    Look *look = g_new0(Look, 1);
    look->sequence = sequence;
    look->query = query;
    g_ptr_array_add(looks, look);
}

/* Runs the looks, many in one statement. Each row begins with the look's number. */
static gboolean
run_looks(const GPtrArray *looks, PgSession *session,
          void (*take)(Sequence *sequence, const PgRows *rows, guint row), GError **error)
{
    for (guint first = 0; first < looks->len; first += BATCH) {
        g_autoptr(GString) sql = g_string_new(NULL);
        for (guint index = first; index < MIN(first + BATCH, looks->len); index++)
            g_string_append_printf(sql, "%sSELECT %u, %s", index > first ? " UNION ALL " : "",
                                   index, ((const Look *)looks->pdata[index])->query);
        g_autoptr(PgRows) rows = session_query(session, sql->str, 0, NULL, error);
        if (rows == NULL)
            return FALSE;
        for (guint row = 0; row < rows_count(rows); row++)
            take(((const Look *)looks->pdata[rows_int64(rows, row, 0)])->sequence, rows, row);
    }
    return TRUE;
}

static void
take_state(Sequence *sequence, const PgRows *rows, guint row)
{
    sequence->position.state =
        (SequenceState){rows_int64(rows, row, 1), rows_boolean(rows, row, 2)};
}

gboolean
sequence_read_states(const GPtrArray *sequences, PgSession *session, GError **error)
{
    g_autoptr(GPtrArray) looks = g_ptr_array_new_with_free_func(look_free);
    for (guint index = 0; index < sequences->len; index++) {
        Sequence *sequence = sequences->pdata[index];
        if (sequence->is_read && !sequence->is_absent)
            add_look(looks, sequence,
                     g_strdup_printf("last_value, is_called FROM %s", sequence->name));
    }
    return run_looks(looks, session, take_state, error);
}

static void
take_rows(Sequence *sequence, const PgRows *rows, guint row)
{
    if (rows_text(rows, row, 1) == NULL)
        return;
    gint64 value = rows_int64(rows, row, 1);
    gboolean is_up = sequence->position.bounds.increment > 0;
    if (!sequence->has_rows || (is_up ? value > sequence->reached : value < sequence->reached))
        sequence->reached = value;
    sequence->has_rows = TRUE;
}

/* A column of type numeric may hold what no sequence gives. */
static char *
rows_look(const Sequence *sequence, const SequenceUse *use)
{
    gboolean is_up = sequence->position.bounds.increment > 0;
    return g_strdup_printf("CASE WHEN furthest IS NOT NULL THEN"
                           " greatest(least(%s(furthest), 9223372036854775807),"
                           " -9223372036854775808)::bigint END"
                           " FROM (SELECT %s(%s)::numeric AS furthest FROM %s) used",
                           is_up ? "floor" : "ceil", is_up ? "max" : "min", use->name,
                           use->relation);
}

gboolean
sequence_read_rows(const GPtrArray *sequences, PgSession *session, GError **error)
{
    g_autoptr(GPtrArray) looks = g_ptr_array_new_with_free_func(look_free);
    for (guint index = 0; index < sequences->len; index++) {
        Sequence *sequence = sequences->pdata[index];
        for (guint at = 0; at < sequence->uses->len; at++) {
            const SequenceUse *use = sequence->uses->pdata[at];
            if (use->counts && !use->is_covered && use->is_read)
                add_look(looks, sequence, rows_look(sequence, use));
        }
    }
    return run_looks(looks, session, take_rows, error);
}
