#include "validate/statement.h"

#include "pg/quote.h"
#include "validate/part.h"

/* Longer values are cut: they are for a person to look at. */
#define SHOWN_CHARACTERS "1000"

char *
statement_from(const Relation *relation)
{
    g_autofree char *name = quote_qualified(relation->schema, relation->name);
    return g_strdup_printf("%s%s AS t", relation->kind == 'p' ? "" : "ONLY ", name);
}

/* The damage that this statement has to make, or NULL. */
static const RowDamage *
damage_of(const StatementContext *context)
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
static char *
rows_from(const StatementContext *context, const Relation *relation, gboolean has_places)
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
static char *
columns_of_rows(const StatementContext *context, const Relation *relation, const char *clauses)
{
    g_autofree char *columns = read_columns(context, TABLE_PLACE, FALSE);
    g_autofree char *from = rows_from(context, relation, TRUE);
    return g_strdup_printf("SELECT %s FROM %s%s", columns, from, clauses == NULL ? "" : clauses);
}

static char *
is_damaged_row(const RowDamage *damage)
{
    return g_strdup_printf("t.ctid = '%s'::tid AND t.tableoid = '%s'::oid", damage->tid,
                           damage->table);
}

/* What stands after FROM: the table, or its rows as a damage leaves them. */
static char *
row_source(const StatementContext *context, const Relation *relation, gboolean has_places)
{
    const RowDamage *damage = damage_of(context);
    if (damage == NULL || damage->kind == DAMAGE_ALTERED)
        return rows_from(context, relation, has_places || damage != NULL);
    g_autofree char *row = is_damaged_row(damage);
    gboolean is_dropped = damage->kind == DAMAGE_DROPPED;
    g_autofree char *clauses = g_strdup_printf(is_dropped ? " WHERE NOT (%s)" : " WHERE %s", row);
    g_autofree char *some = columns_of_rows(context, relation, clauses);
    if (is_dropped)
        return g_strdup_printf("(%s) AS t", some);
    g_autofree char *all = columns_of_rows(context, relation, NULL);
    return g_strdup_printf("(%s UNION ALL %s) AS t", all, some);
}

/* A server of which the client reads the bytes may have no sha256(). */
static const char *
column_expression(const StatementContext *context, const ColumnPair *column)
{
    const char *large = column->large[context->side];
    return context->pair->has_large && large != NULL && context->recipe.method == DIGEST_BY_SERVER
               ? large
               : column->expression[context->side];
}

/* The bytes of a column; of the row to be altered with one bit of the last byte the other way. */
static char *
damaged_bytes(const StatementContext *context, const ColumnPair *column, const char *bytes)
{
    const RowDamage *damage = damage_of(context);
    if (damage == NULL || damage->pair != column)
        return g_strdup(bytes);
    g_autofree char *row = is_damaged_row(damage);
    return g_strdup_printf(
        "CASE WHEN NOT (%s) THEN %s WHEN octet_length(%s) > 0 THEN set_byte(%s,"
        " octet_length(%s) - 1, get_byte(%s, octet_length(%s) - 1) # 1) ELSE '\\x00' END",
        row, bytes, bytes, bytes, bytes, bytes, bytes);
}

/* As they enter a row. */
static char *
column_bytes(const StatementContext *context, const ColumnPair *column)
{
    return damaged_bytes(context, column, column_expression(context, column));
}

/* As they are, however many. */
static char *
value_bytes(const StatementContext *context, const ColumnPair *column)
{
    return damaged_bytes(context, column, column->expression[context->side]);
}

static char *
expression_array(const StatementContext *context, const GPtrArray *columns)
{
    GString *array = g_string_new("ARRAY[");
    for (guint index = 0; index < columns->len; index++) {
        g_autofree char *bytes = column_bytes(context, columns->pdata[index]);
        g_string_append_printf(array, "%s%s", index > 0 ? ", " : "", bytes);
    }
    g_string_append(array, "]::bytea[]");
    return g_string_free(array, FALSE);
}

static char *
hash_of(const StatementContext *context, const char *array)
{
    return g_strdup_printf("hash_array_extended(%s, '%" G_GINT64_FORMAT "'::int8)", array,
                           context->recipe.seed);
}

/* Once more over the inner value, which is linear in the columns: without that, two rows that
 * swapped a value have the same sum. */
static char *
row_hash(const StatementContext *context)
{
    g_autofree char *array = expression_array(context, context->pair->compared);
    g_autofree char *inner = hash_of(context, array);
    g_autofree char *outer = g_strdup_printf("ARRAY[int8send(%s)]", inner);
    return hash_of(context, outer);
}

static char *
bytes_of(const StatementContext *context, const GPtrArray *columns)
{
    g_autofree char *array = expression_array(context, columns);
    return g_strdup_printf("array_send(%s)", array);
}

/* The rows of a sample are chosen alike on both sides; other bits of the hash make the buckets.
 * NULL: all rows. */
static char *
is_in_sample(const StatementContext *context)
{
    const TablePair *pair = context->pair;
    if (pair->sample == 0)
        return NULL;
    gboolean has_key = pair->sample_key->len > 0;
    if (context->recipe.method == DIGEST_BY_CLIENT) {
        g_autofree char *bytes = bytes_of(context, has_key ? pair->sample_key : pair->compared);
        return g_strdup_printf("(hashtext(encode(%s, 'hex')) >> 15) & 65535 < %u", bytes,
                               pair->sample);
    }
    g_autofree char *key = has_key ? bytes_of(context, pair->sample_key) : NULL;
    g_autofree char *array = has_key ? g_strdup_printf("ARRAY[%s]", key) : NULL;
    g_autofree char *hash = has_key ? hash_of(context, array) : row_hash(context);
    return g_strdup_printf("(%s >> 40) & 65535 < %u", hash, pair->sample);
}

/* " WHERE ..." for the condition, which may be NULL, and the sample. */
static char *
where_clause(const StatementContext *context, const char *condition)
{
    g_autofree char *sample = is_in_sample(context);
    if (condition == NULL && sample == NULL)
        return g_strdup("");
    return g_strconcat(" WHERE ", condition != NULL ? condition : sample,
                       condition != NULL && sample != NULL ? " AND " : "",
                       condition != NULL ? sample : NULL, NULL);
}

char *
statement_digest(const StatementContext *context, const Relation *relation, const char *condition)
{
    g_autofree char *from = row_source(context, relation, FALSE);
    g_autofree char *where = where_clause(context, condition);
    g_autofree char *value = context->recipe.method == DIGEST_BY_SERVER
                                 ? row_hash(context)
                                 : bytes_of(context, context->pair->compared);
    return g_strdup_printf(context->recipe.method == DIGEST_BY_SERVER
                               ? "SELECT count(*), sum(%s) FROM %s%s"
                               : "SELECT %s FROM %s%s",
                           value, from, where);
}

char *
statement_longer(const StatementContext *context, const Relation *relation, const char *condition)
{
    g_autofree char *from = row_source(context, relation, FALSE);
    g_autofree char *where = where_clause(context, condition);
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint index = 0; index < context->pair->compared->len; index++) {
        const ColumnPair *column = context->pair->compared->pdata[index];
        if (column->is_longer != NULL)
            g_string_append_printf(list, "%scoalesce(bool_or(%s), false)",
                                   list->len > 0 ? ", " : "", column->is_longer);
    }
    return list->len == 0 ? NULL : g_strdup_printf("SELECT %s FROM %s%s", list->str, from, where);
}

#define KEYS_IN_A_ROW "3" /* as a power of two */

/* The key's only column where both sides have an integer, else NULL. */
static const ColumnPair *
integer_key(const TablePair *pair)
{
    static const char *const integers[] = {"int2", "int4", "int8", NULL};
    const ColumnPair *column = pair->key->len == 1 ? pair->key->pdata[0] : NULL;
    for (guint side = 0; column != NULL && side < 2; side++)
        if (column->built_in[side] == NULL || !g_strv_contains(integers, column->built_in[side]))
            return NULL;
    return column;
}

gboolean
statement_buckets_are_near(const TablePair *pair)
{
    return integer_key(pair) != NULL;
}

/* Keys that follow each other are mostly read so, and share a bucket: the server need not look for
 * another one's place in memory for every row. What divides is odd, whatever keys have in common.
 */
static char *
bucket_of_integer(const StatementContext *context, const ColumnPair *column, guint bucket_count)
{
    g_autofree char *name = quote_identifier(column->name[context->side]);
    return g_strdup_printf("((t.%s)::int8 >> " KEYS_IN_A_ROW ") %% %u", name, bucket_count - 1);
}

/* What makes the bucket of a row of the table t: of its key. Of a multiset, the hash or bytes of a
 * fenced row x. */
static char *
bucket_of(const StatementContext *context, guint bucket_count)
{
    gboolean has_key = context->pair->key->len > 0;
    guint mask = bucket_count - 1;
    if (context->recipe.method == DIGEST_BY_CLIENT) {
        g_autofree char *bytes = has_key ? bytes_of(context, context->pair->key) : g_strdup("h");
        /* Any function will do that has the same value on both sides; all versions have this. */
        return g_strdup_printf("hashtext(encode(%s, 'hex')) & %u", bytes, mask);
    }
    const ColumnPair *integer = integer_key(context->pair);
    if (integer != NULL && bucket_count > 2)
        return bucket_of_integer(context, integer, bucket_count);
    g_autofree char *array = has_key ? expression_array(context, context->pair->key) : NULL;
    g_autofree char *hash = has_key ? hash_of(context, array) : g_strdup("h");
    return g_strdup_printf("(%s & %u)::int4", hash, mask);
}

char *
statement_buckets(const StatementContext *context, const Relation *relation, const char *condition,
                  guint bucket_count)
{
    gboolean by_server = context->recipe.method == DIGEST_BY_SERVER;
    gboolean has_key = context->pair->key->len > 0;
    g_autofree char *from = row_source(context, relation, FALSE);
    g_autofree char *where = where_clause(context, condition);
    g_autofree char *row =
        by_server ? row_hash(context) : bytes_of(context, context->pair->compared);
    g_autofree char *bucket = bucket_of(context, bucket_count);
    if (!by_server && has_key)
        return g_strdup_printf("SELECT %s, %s FROM %s%s", bucket, row, from, where);
    /* Of what comes out of a fence the planner takes few groups for granted, and hashes. Of a key
     * it knows that there are as many as rows, and would sort them all, on disk. */
    g_autofree char *rows =
        has_key ? g_strdup_printf("(SELECT %s AS b, %s AS h FROM %s%s OFFSET 0) x", bucket, row,
                                  from, where)
                : g_strdup_printf("(SELECT %s AS h FROM %s%s OFFSET 0) x", row, from, where);
    return g_strdup_printf(by_server ? "SELECT %s, count(*), sum(h) FROM %s GROUP BY 1"
                                     : "SELECT %s, h FROM %s",
                           has_key ? "b" : bucket, rows);
}

/* Of the fenced rows of a part: of the other buckets' rows nothing but the key is computed. */
static char *
rows_of_part(const StatementContext *context, const Relation *relation, const char *condition,
             const char *wanted)
{
    gboolean has_key = context->pair->key->len > 0;
    g_autofree char *from = row_source(context, relation, TRUE);
    g_autofree char *row = context->recipe.method == DIGEST_BY_SERVER
                               ? row_hash(context)
                               : bytes_of(context, context->pair->compared);
    g_autofree char *key = has_key ? bytes_of(context, context->pair->key) : g_strdup("NULL");
    g_autofree char *both =
        condition == NULL || wanted == NULL ? NULL : g_strconcat(condition, " AND ", wanted, NULL);
    g_autofree char *where =
        where_clause(context, both != NULL ? both : (condition != NULL ? condition : wanted));
    return g_strdup_printf("SELECT %s AS h, %s AS k, t.tableoid AS o, t.ctid AS c FROM %s%s", row,
                           key, from, where);
}

static char *
rows_of_parts(const StatementContext *context, const GArray *parts, const char *wanted)
{
    const Relation *whole = context->pair->relation[context->side];
    if (parts == NULL)
        return rows_of_part(context, whole, NULL, wanted);
    if (parts->len == 0)
        return rows_of_part(context, whole, "false", wanted);
    GString *sql = g_string_new(NULL);
    for (guint index = 0; index < parts->len; index++) {
        const TablePart *part = &g_array_index(parts, TablePart, index);
        g_autofree char *condition = part_condition(part);
        g_autofree char *rows = rows_of_part(context, part->relation, condition, wanted);
        g_string_append_printf(sql, "%s%s", index > 0 ? " UNION ALL " : "", rows);
    }
    return g_string_free(sql, FALSE);
}

char *
statement_stream(const StatementContext *context, const GArray *parts, guint bucket_count,
                 gboolean has_bitmap)
{
    gboolean by_server = context->recipe.method == DIGEST_BY_SERVER;
    gboolean has_key = context->pair->key->len > 0;
    g_autofree char *wanted = NULL;
    if (has_bitmap) {
        g_autofree char *bucket = bucket_of(context, bucket_count);
        wanted = g_strdup_printf("get_bit($1::bytea, coalesce(abs(%s), 0)::int4) = 1", bucket);
    }
    g_autofree char *rows = rows_of_parts(context, parts, has_key ? wanted : NULL);
    return g_strdup_printf("SELECT %s AS m, %s, o, c FROM (%s OFFSET 0) x%s%s ORDER BY m",
                           has_key ? "k" : (by_server ? "int8send(h)" : "h"), has_key ? "h" : "''",
                           rows, wanted != NULL && !has_key ? " WHERE " : "",
                           wanted != NULL && !has_key ? wanted : "");
}

char *
statement_pick(const StatementContext *context, gint64 offset)
{
    gboolean has_key = context->pair->key->len > 0;
    g_autofree char *clauses = g_strdup_printf(" OFFSET %" G_GINT64_FORMAT " LIMIT 1", offset);
    g_autofree char *row =
        columns_of_rows(context, context->pair->relation[context->side], clauses);
    g_autofree char *identity = NULL;
    if (has_key || context->recipe.method == DIGEST_BY_CLIENT) {
        identity = bytes_of(context, has_key ? context->pair->key : context->pair->compared);
    } else {
        g_autofree char *hash = row_hash(context);
        identity = g_strdup_printf("int8send(%s)", hash);
    }
    return g_strdup_printf("SELECT %s, t.tableoid, t.ctid FROM (%s) AS t", identity, row);
}

/* Of each row its bytes r and those of its key k, which without a key is the whole row. */
static char *
evidence_rows(const StatementContext *context)
{
    const TablePair *pair = context->pair;
    g_autofree char *row = bytes_of(context, pair->compared);
    g_autofree char *key =
        bytes_of(context, pair->sample_key->len > 0 ? pair->sample_key : pair->compared);
    g_autofree char *from = row_source(context, pair->relation[context->side], FALSE);
    g_autofree char *where = where_clause(context, NULL);
    return g_strdup_printf("SELECT %s AS k, %s AS r FROM %s%s", key, row, from, where);
}

/* OFFSET 0: each hash is computed once. */
char *
statement_evidence(const StatementContext *context, guint chunk_count)
{
    g_autofree char *rows = evidence_rows(context);
    return g_strdup_printf(
        "SELECT chunk, count(*), encode(sha256(string_agg(h, ''::bytea ORDER BY k, h)), 'hex')"
        " FROM (SELECT h, k, (get_byte(d, 0) * 256 + get_byte(d, 1)) & %u AS chunk"
        " FROM (SELECT sha256(r) AS h, k, sha256(k) AS d FROM (%s OFFSET 0) AS one_row"
        " OFFSET 0) AS hashed OFFSET 0) AS in_chunks GROUP BY chunk ORDER BY chunk",
        chunk_count - 1, rows);
}

char *
statement_evidence_rows(const StatementContext *context)
{
    g_autofree char *rows = evidence_rows(context);
    return g_strdup_printf("%s ORDER BY k", rows);
}

char *
statement_reread(const StatementContext *context, const char *condition)
{
    gboolean by_server = context->recipe.method == DIGEST_BY_SERVER;
    gboolean has_key = context->pair->key->len > 0;
    g_autofree char *from = rows_from(context, context->pair->relation[context->side], TRUE);
    g_autofree char *row =
        by_server ? row_hash(context) : bytes_of(context, context->pair->compared);
    g_autofree char *key = has_key ? bytes_of(context, context->pair->key) : g_strdup("''");
    const char *identity = has_key ? "k" : (by_server ? "int8send(h)" : "h");
    g_autofree char *rows = g_strdup_printf(
        "(SELECT %s AS h, %s AS k, t.tableoid AS o, t.ctid AS c, t.xmin AS n, t.xmax AS x"
        " FROM %s%s%s OFFSET 0) x",
        row, key, from, condition != NULL ? " WHERE " : "", condition != NULL ? condition : "");
    return condition != NULL ? g_strdup_printf("SELECT %s, h, o, c, n, x FROM %s", identity, rows)
                             : g_strdup_printf("SELECT %s, h, o, c, n, x FROM %s"
                                               " WHERE %s IN (SELECT unnest($1::bytea[]))",
                                               identity, rows, identity);
}

static void
append_text(GString *sql, const ColumnPair *column, Side side)
{
    g_autofree char *name = quote_identifier(column->name[side]);
    /* A partition is shown by its name. */
    const char *cast = column->is_place ? "::regclass" : "";
    g_string_append_printf(sql,
                           ", CASE WHEN t.%s IS DISTINCT FROM NULL"
                           " THEN left(format('%%s', t.%s%s), " SHOWN_CHARACTERS ") END",
                           name, name, cast);
}

static void
append_digest(GString *sql, const StatementContext *context, const ColumnPair *column)
{
    g_autofree char *bytes = column_bytes(context, column);
    g_autofree char *array = g_strdup_printf("ARRAY[%s]", bytes);
    g_autofree char *value = context->recipe.method == DIGEST_BY_SERVER
                                 ? hash_of(context, array)
                                 : g_strdup_printf("encode(%s, 'hex')", bytes);
    g_string_append_printf(sql, ", CASE WHEN %s IS NOT NULL THEN %s END", bytes, value);
}

/* Ends a statement over the rows at some places; takes the text. */
static char *
by_place(const StatementContext *context, GString *sql)
{
    g_autofree char *from = row_source(context, context->pair->relation[context->side], TRUE);
    g_string_append_printf(
        sql, " FROM %s WHERE t.ctid = ANY ($1::tid[]) AND t.tableoid = ANY ($2::oid[])", from);
    return g_string_free(sql, FALSE);
}

char *
statement_details(const StatementContext *context, const DetailColumns *columns)
{
    const GPtrArray *compared = context->pair->compared;
    GString *sql = g_string_new("SELECT t.tableoid, t.ctid");
    for (guint index = 0; columns->with_key && index < context->pair->key->len; index++)
        append_text(sql, context->pair->key->pdata[index], context->side);
    for (guint index = 0; index < columns->count; index++)
        append_digest(sql, context, compared->pdata[columns->first + index]);
    for (guint index = 0; columns->with_values && index < columns->count; index++)
        append_text(sql, compared->pdata[columns->first + index], context->side);
    return by_place(context, sql);
}

char *
statement_cells(const StatementContext *context, const GPtrArray *columns, guint bytes)
{
    GString *sql = g_string_new("SELECT t.tableoid, t.ctid");
    for (guint index = 0; index < columns->len; index++) {
        g_autofree char *value = value_bytes(context, columns->pdata[index]);
        g_string_append_printf(sql, ", octet_length(%s), encode(substr(%s, 1, %u), 'hex')", value,
                               value, bytes);
    }
    return by_place(context, sql);
}

char *
statement_beginning(const StatementContext *context, const ColumnPair *column, gsize bytes)
{
    g_autofree char *value = value_bytes(context, column);
    g_autofree char *array =
        g_strdup_printf("ARRAY[substr(%s, 1, %" G_GSIZE_FORMAT ")]", value, bytes);
    g_autofree char *hash = hash_of(context, array);
    GString *sql = g_string_new("SELECT t.tableoid, t.ctid");
    g_string_append_printf(sql, ", %s", hash);
    return by_place(context, sql);
}
