#include "validate/row_source.h"

#include "pg/quote.h"

/* The damage that this statement has to make, or NULL. */
const RowDamage *
row_source_damage(const StatementContext *context)
{
    const RowDamage *damage = context->pair->damage;
    return damage != NULL && damage->side == context->side ? damage : NULL;
}

/* What statements read of the rows under the alias t, after the columns that say where a row is;
 * computes: of the table's own. */
static char *
read_columns(const StatementContext *context, const char *place, gboolean computes)
{
    GString *sql = g_string_new(place);
    for (guint index = 0; index < context->pair->compared->len; index++) {
        const ColumnPair *column = context->pair->compared->pdata[index];
        g_autofree char *name = quote_identifier(column->name[context->side]);
        if (computes && context->side == SIDE_SOURCE && column->computed != NULL)
            g_string_append_printf(sql, ", %s AS %s", column->computed, name);
        else if (!column->is_place)
            g_string_append_printf(sql, ", t.%s", name);
    }
    return g_string_free(sql, FALSE);
}

static gboolean
has_computed(const TablePair *pair)
{
    for (guint index = 0; index < pair->compared->len; index++)
        if (((const ColumnPair *)pair->compared->pdata[index])->computed != NULL)
            return TRUE;
    return FALSE;
}

/* Of what is compared, as it is. */
static char *
plain_bytes(const StatementContext *context)
{
    const GPtrArray *compared = context->pair->compared;
    GString *bytes = g_string_new("array_send(ARRAY[");
    for (guint index = 0; index < compared->len; index++)
        g_string_append_printf(
            bytes, "%s%s", index > 0 ? ", " : "",
            ((const ColumnPair *)compared->pdata[index])->expression[context->side]);
    g_string_append(bytes, "]::bytea[])");
    return g_string_free(bytes, FALSE);
}

#define TABLE_PLACE "t.tableoid AS tableoid, t.ctid AS ctid"
#define VIEW_VERSION "'0'::xid AS xmin, '0'::xid AS xmax"

/* A row of a view is nowhere. Put in the order of their bytes each has a number, that stands for
 * its place: it is the same in every query of a snapshot, and rows that could be taken for each
 * other are equal. */
static char *
rows_of_view(const StatementContext *context, const Relation *relation, const char *filter,
             gboolean has_places)
{
    g_autofree char *from = statement_from(relation);
    g_autofree char *place = g_strdup_printf("'%u'::oid AS tableoid", relation->oid);
    g_autofree char *columns = read_columns(context, place, TRUE);
    g_autofree char *rows =
        g_strdup_printf("(SELECT %s FROM %s%s%s) AS t", columns, from,
                        filter == NULL ? "" : " WHERE ", filter == NULL ? "" : filter);
    if (!has_places) {
        g_autofree char *nowhere = read_columns(
            context, "t.tableoid AS tableoid, NULL::tid AS ctid, " VIEW_VERSION, FALSE);
        return g_strdup_printf("(SELECT %s FROM %s) AS t", nowhere, rows);
    }
    g_autofree char *bytes = plain_bytes(context);
    g_autofree char *number =
        g_strdup_printf("t.tableoid AS tableoid, row_number() OVER (ORDER BY %s) AS ctid", bytes);
    g_autofree char *numbered = read_columns(context, number, FALSE);
    g_autofree char *placed =
        read_columns(context,
                     "t.tableoid AS tableoid, format('(%s,%s)', t.ctid / 32768,"
                     " t.ctid % 32768 + 1)::tid AS ctid, " VIEW_VERSION,
                     FALSE);
    return g_strdup_printf("(SELECT %s FROM (SELECT %s FROM %s) AS t) AS t", placed, numbered,
                           rows);
}

/* The table's rows that take part, as t. The filter stands inside: it may be on columns that are
 * not compared, or that the task changes. The planner makes one scan of both. has_places: whether
 * what is asked is also where a row is. */
char *
row_source_plain(const StatementContext *context, const Relation *relation, gboolean has_places)
{
    const TablePair *pair = context->pair;
    const char *filter = context->side == SIDE_SOURCE ? pair->filter : NULL;
    if (relation->kind == 'v')
        return rows_of_view(context, relation, filter, has_places);
    g_autofree char *from = statement_from(relation);
    if (filter == NULL && (context->side == SIDE_TARGET || !has_computed(pair)))
        return g_steal_pointer(&from);
    g_autofree char *columns = read_columns(context, TABLE_PLACE, TRUE);
    return g_strdup_printf("(SELECT %s, t.xmin AS xmin, t.xmax AS xmax FROM %s%s%s) AS t", columns,
                           from, filter == NULL ? "" : " WHERE ", filter == NULL ? "" : filter);
}

/* These rows by themselves; clauses after FROM may be NULL. */
char *
row_source_select(const StatementContext *context, const Relation *relation, const char *clauses)
{
    g_autofree char *columns = read_columns(context, TABLE_PLACE, FALSE);
    g_autofree char *from = row_source_plain(context, relation, TRUE);
    return g_strdup_printf("SELECT %s FROM %s%s", columns, from, clauses == NULL ? "" : clauses);
}

char *
row_source_is_damaged(const RowDamage *damage)
{
    return g_strdup_printf("t.ctid = '%s'::tid AND t.tableoid = '%s'::oid", damage->tid,
                           damage->table);
}

/* What stands after FROM: the table, or its rows as a damage leaves them. */
char *
row_source_rows(const StatementContext *context, const Relation *relation, gboolean has_places)
{
    const RowDamage *damage = row_source_damage(context);
    if (damage == NULL || damage->kind == DAMAGE_ALTERED)
        return row_source_plain(context, relation, has_places || damage != NULL);
    g_autofree char *row = row_source_is_damaged(damage);
    gboolean is_dropped = damage->kind == DAMAGE_DROPPED;
    g_autofree char *clauses = g_strdup_printf(is_dropped ? " WHERE NOT (%s)" : " WHERE %s", row);
    g_autofree char *some = row_source_select(context, relation, clauses);
    if (is_dropped)
        return g_strdup_printf("(%s) AS t", some);
    g_autofree char *all = row_source_select(context, relation, NULL);
    return g_strdup_printf("(%s UNION ALL %s) AS t", all, some);
}
