#include "validate/statement.h"

#include "pg/quote.h"
#include "validate/part.h"
#include "validate/row_source.h"

/* Longer values are cut: they are for a person to look at. */
#define SHOWN_CHARACTERS "1000"

char *
statement_from(const Relation *relation)
{
    g_autofree char *name = quote_qualified(relation->schema, relation->name);
    return g_strdup_printf("%s%s AS t", relation->kind == 'p' ? "" : "ONLY ", name);
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
    const RowDamage *damage = row_source_damage(context);
    if (damage == NULL || damage->pair != column)
        return g_strdup(bytes);
    g_autofree char *row = row_source_is_damaged(damage);
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
    g_autofree char *from = row_source_rows(context, relation, FALSE);
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
    g_autofree char *from = row_source_rows(context, relation, FALSE);
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

/* Whether both sides have one of these types. */
static gboolean
is_of(const ColumnPair *column, const char *const types[])
{
    for (guint side = 0; side < 2; side++)
        if (column->built_in[side] == NULL || !g_strv_contains(types, column->built_in[side]))
            return FALSE;
    return TRUE;
}

static const char *const integers[] = {"int2", "int4", "int8", NULL};
static const char *const uuids[] = {"uuid", NULL};
static const char *const texts[] = {"text", "varchar", NULL};

/* The key's only column where that is an integer, else NULL. */
static const ColumnPair *
integer_key(const TablePair *pair)
{
    const ColumnPair *column = pair->key->len == 1 ? pair->key->pdata[0] : NULL;
    return column != NULL && is_of(column, integers) ? column : NULL;
}

gboolean
statement_buckets_are_near(const TablePair *pair)
{
    return integer_key(pair) != NULL;
}

/* Odd, whatever keys have in common. */
gint64
statement_bucket_divisor(guint bucket_count)
{
    return (gint64)bucket_count - 1;
}

char *
statement_key_range(const TablePair *pair, Side side)
{
    const ColumnPair *column = integer_key(pair);
    g_autofree char *name = quote_identifier(column->name[side]);
    g_autofree char *from = statement_from(pair->relation[side]);
    return g_strdup_printf("SELECT min(t.%s), max(t.%s) FROM %s", name, name, from);
}

/* Keys that follow each other are mostly read so, and share a bucket: the server need not look for
 * another one's place in memory for every row. */
static char *
bucket_of_integer(const StatementContext *context, const ColumnPair *column, guint bucket_count)
{
    g_autofree char *name = quote_identifier(column->name[context->side]);
    return g_strdup_printf("((t.%s)::int8 >> %d) %% %" G_GINT64_FORMAT, name, STATEMENT_KEY_BITS,
                           statement_bucket_divisor(bucket_count));
}

/* As with buckets, integers that follow each other are in one class. */
#define CLASS_KEY_BITS 14
#define LAST_BYTE_OF_UUID 15

static const ColumnPair *
key_column_of(const TablePair *pair, const char *const types[])
{
    for (guint index = 0; index < pair->key->len; index++)
        if (is_of(pair->key->pdata[index], types))
            return pair->key->pdata[index];
    return NULL;
}

gboolean
statement_has_classes(const TablePair *pair)
{
    return key_column_of(pair, uuids) != NULL || key_column_of(pair, integers) != NULL ||
           key_column_of(pair, texts) != NULL;
}

/* All of the key together: any of them may have few values. */
static char *
class_of_integers(const StatementContext *context)
{
    g_autoptr(GString) all = g_string_new(NULL);
    for (guint index = 0; index < context->pair->key->len; index++) {
        const ColumnPair *column = context->pair->key->pdata[index];
        if (!is_of(column, integers))
            continue;
        g_autofree char *name = quote_identifier(column->name[context->side]);
        g_string_append_printf(all, "%scoalesce(t.%s, 0)::int8", all->len > 0 ? " # " : "", name);
    }
    return g_strdup_printf("((%s) >> %d) & %d", all->str, CLASS_KEY_BITS, KEY_CLASSES - 1);
}

/* Where equal texts come to another number on each side, all classes differ, and no row is missed.
 * What is computed may have no collation of its own. */
static char *
class_of(const StatementContext *context)
{
    const ColumnPair *uuid = key_column_of(context->pair, uuids);
    const ColumnPair *text = key_column_of(context->pair, texts);
    if (uuid == NULL && key_column_of(context->pair, integers) != NULL)
        return class_of_integers(context);
    g_autofree char *name = quote_identifier((uuid != NULL ? uuid : text)->name[context->side]);
    return uuid != NULL ? g_strdup_printf("coalesce(get_byte(uuid_send(t.%s), %d), 0) & %d", name,
                                          LAST_BYTE_OF_UUID, KEY_CLASSES - 1)
                        : g_strdup_printf("hashtext(coalesce(t.%s, '') COLLATE \"C\") & %d", name,
                                          KEY_CLASSES - 1);
}

/* The condition with that on a row to be in a class that is looked at; NULL for no condition. */
static char *
in_wanted_class(const StatementContext *context, const char *condition)
{
    const KeyClasses *classes = context->pair->classes;
    if (classes == NULL || classes->wanted == 0)
        return g_strdup(condition);
    g_autofree char *class = class_of(context);
    GString *sql = g_string_new(NULL);
    g_string_append_printf(sql, "(%s) IN (", class);
    const char *comma = "";
    for (guint number = 0; number < KEY_CLASSES; number++) {
        if (((classes->wanted >> number) & 1) == 0)
            continue;
        g_string_append_printf(sql, "%s%u", comma, number);
        comma = ", ";
    }
    g_string_append_c(sql, ')');
    if (condition != NULL)
        g_string_append_printf(sql, " AND %s", condition);
    return g_string_free(sql, FALSE);
}

char *
statement_class_digests(const StatementContext *context, const Relation *relation,
                        const char *condition)
{
    g_autofree char *from = row_source_rows(context, relation, FALSE);
    g_autofree char *where = where_clause(context, condition);
    g_autofree char *hash = row_hash(context);
    g_autofree char *class = class_of(context);
    return g_strdup_printf("SELECT s, count(*), sum(h) FROM (SELECT %s AS s, %s AS h FROM %s%s"
                           " OFFSET 0) x GROUP BY 1",
                           class, hash, from, where);
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
    g_autofree char *from = row_source_rows(context, relation, FALSE);
    g_autofree char *wanted = in_wanted_class(context, condition);
    g_autofree char *where = where_clause(context, wanted);
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
    g_autofree char *from = row_source_rows(context, relation, TRUE);
    g_autofree char *row = context->recipe.method == DIGEST_BY_SERVER
                               ? row_hash(context)
                               : bytes_of(context, context->pair->compared);
    g_autofree char *key = has_key ? bytes_of(context, context->pair->key) : g_strdup("NULL");
    g_autofree char *both =
        condition == NULL || wanted == NULL ? NULL : g_strconcat(condition, " AND ", wanted, NULL);
    g_autofree char *of_class =
        in_wanted_class(context, both != NULL ? both : (condition != NULL ? condition : wanted));
    g_autofree char *where = where_clause(context, of_class);
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

/* The condition on a row to be chosen by $1; NULL: every row is. */
static char *
is_chosen(const StatementContext *context, StreamChoice choice, guint bucket_count)
{
    if (choice == STREAM_ALL)
        return NULL;
    if (choice == STREAM_KEYS) {
        g_autofree char *name = quote_identifier(integer_key(context->pair)->name[context->side]);
        return g_strdup_printf("t.%s = ANY ($1::int8[])", name);
    }
    g_autofree char *bucket = bucket_of(context, bucket_count);
    return g_strdup_printf("get_bit($1::bytea, coalesce(abs(%s), 0)::int4) = 1", bucket);
}

char *
statement_stream(const StatementContext *context, const GArray *parts, StreamChoice choice,
                 guint bucket_count)
{
    gboolean by_server = context->recipe.method == DIGEST_BY_SERVER;
    gboolean has_key = context->pair->key->len > 0;
    g_autofree char *wanted = is_chosen(context, choice, bucket_count);
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
        row_source_select(context, context->pair->relation[context->side], clauses);
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
    g_autofree char *from = row_source_rows(context, pair->relation[context->side], FALSE);
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
    g_autofree char *from = row_source_plain(context, context->pair->relation[context->side], TRUE);
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
    g_autofree char *from = row_source_rows(context, context->pair->relation[context->side], TRUE);
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
