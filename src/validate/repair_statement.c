#include "validate/repair_statement.h"

#include "base/output.h"
#include "pg/quote.h"

#include <string.h>

#define LABEL_CHARACTERS 200

/* ---- values ---- */

/* The column's text at the moment. FALSE: not known, the column has its default or stays. */
static gboolean
text_at(const RepairTable *table, const RepairRow *row, guint index, RepairMoment moment,
        const char **text)
{
    const RepairColumn *column = table->columns->pdata[index];
    char **texts = moment == REPAIR_AFTER && column->pair != NULL && row->source != NULL
                       ? row->source
                       : row->target;
    if (texts == NULL)
        return FALSE;
    *text = texts[index];
    return TRUE;
}

gboolean
repair_row_changes(const RepairTable *table, const RepairRow *row, guint index)
{
    const RepairColumn *column = table->columns->pdata[index];
    return column->pair != NULL && !column->is_key &&
           g_strcmp0(row->source[index], row->target[index]) != 0;
}

static void
append_literal(GString *sql, const char *text)
{
    g_autofree char *literal = quote_literal(text);
    g_string_append(sql, literal);
}

/* A value that the source wrote is compared as the target writes it. */
static void
append_text_match(GString *sql, const char *alias, const RepairColumn *column, const char *text,
                  RepairMoment moment)
{
    if (text == NULL) {
        g_string_append_printf(sql, "%s.%s IS NOT DISTINCT FROM NULL", alias, column->name);
        return;
    }
    g_string_append_printf(sql, "format('%%s', %s.%s) = ", alias, column->name);
    if (moment == REPAIR_AFTER && column->pair != NULL) {
        g_string_append(sql, "format('%s', ");
        append_literal(sql, text);
        g_string_append_printf(sql, "::%s)", column->column->type_name);
    } else {
        append_literal(sql, text);
    }
    if (*text == '\0')
        g_string_append_printf(sql, " AND %s.%s IS DISTINCT FROM NULL", alias, column->name);
}

static void
append_key_match(GString *sql, const char *alias, const RepairColumn *column, const char *text,
                 RepairMoment moment)
{
    if (text == NULL || !column->has_operator) {
        append_text_match(sql, alias, column, text, moment);
        return;
    }
    g_string_append_printf(sql, "%s.%s = ", alias, column->name);
    append_literal(sql, text);
    g_string_append_printf(sql, "::%s", column->type);
}

/* ---- conditions ---- */

static const char *
conjunction(gboolean *is_first)
{
    gboolean was_first = *is_first;
    *is_first = FALSE;
    return was_first ? "" : " AND ";
}

/* The key's columns, by what an index can find. */
static void
append_key(GString *sql, const RepairTable *table, const RepairRow *row, RepairMoment moment,
           const char *alias)
{
    gboolean is_first = TRUE;
    const char *text;
    for (guint index = 0; index < table->columns->len; index++) {
        const RepairColumn *column = table->columns->pdata[index];
        if (!column->is_key || !text_at(table, row, index, moment, &text))
            continue;
        g_string_append(sql, conjunction(&is_first));
        append_key_match(sql, alias, column, text, moment);
    }
}

/* Key and all values. */
static void
append_row(GString *sql, const RepairTable *table, const RepairRow *row, RepairMoment moment,
           const char *alias)
{
    gboolean is_first = TRUE;
    const char *text;
    if (!table->is_multiset) {
        append_key(sql, table, row, moment, alias);
        is_first = FALSE;
    }
    for (guint index = 0; index < table->columns->len; index++) {
        if (!text_at(table, row, index, moment, &text))
            continue;
        g_string_append(sql, conjunction(&is_first));
        append_text_match(sql, alias, table->columns->pdata[index], text, moment);
    }
    if (is_first)
        g_string_append(sql, "true");
}

/* As many rows as limit of those that are all alike. */
static void
append_places(GString *sql, const RepairTable *table, const RepairRow *row, RepairMoment moment,
              gint64 limit)
{
    g_string_append_printf(sql,
                           table->is_partitioned
                               ? "(t.tableoid, t.ctid) IN (SELECT m.tableoid, m.ctid FROM %s AS m"
                                 " WHERE "
                               : "t.ctid = ANY (ARRAY(SELECT m.ctid FROM %s AS m WHERE ",
                           table->only);
    append_row(sql, table, row, moment, "m");
    g_string_append_printf(sql, " LIMIT %" G_GINT64_FORMAT "%s", limit,
                           table->is_partitioned ? ")" : "))");
}

static void
append_where(GString *sql, const RepairTable *table, const RepairRow *row, RepairMoment moment,
             gint64 limit)
{
    g_string_append(sql, " WHERE ");
    if (table->has_unique_key)
        append_row(sql, table, row, moment, "t");
    else
        append_places(sql, table, row, moment, limit);
}

/* ---- guards ---- */

char *
repair_row_label(const RepairTable *table, const RepairRow *row)
{
    g_autoptr(GString) label = g_string_new("row (");
    gboolean is_first = TRUE;
    for (guint index = 0; index < table->columns->len; index++) {
        const RepairColumn *column = table->columns->pdata[index];
        char **texts = row->target != NULL ? row->target : row->source;
        if (texts == NULL || (!table->is_multiset && !column->is_key) || column->pair == NULL)
            continue;
        g_string_append(label, is_first ? "" : ", ");
        is_first = FALSE;
        g_string_append_printf(label, "%s = %.*s", column->column->name, LABEL_CHARACTERS,
                               texts[index] == NULL ? "null" : texts[index]);
    }
    g_autofree char *valid = g_utf8_make_valid(label->str, -1);
    g_autofree char *cut = g_utf8_strlen(valid, -1) > LABEL_CHARACTERS
                               ? g_utf8_substring(valid, 0, LABEL_CHARACTERS)
                               : g_strdup(valid);
    g_autofree char *whole = g_strdup_printf("%s) of %s", cut, table->name);
    return output_printable(whole);
}

static void
append_raise(GString *body, const RepairTable *table, const RepairRow *row, const char *what)
{
    g_autofree char *label = repair_row_label(table, row);
    g_autofree char *message = g_strdup_printf("%s %s", label, what);
    g_string_append(body, " THEN RAISE EXCEPTION USING MESSAGE = ");
    append_literal(body, message);
    g_string_append(body, ", HINT = 'Nothing of this batch was changed. Compare again, and write "
                          "the repair anew.'; END IF;");
}

static void
append_count_guard(GString *body, const RepairTable *table, const RepairRow *row, gint64 count)
{
    g_string_append_printf(body, "GET DIAGNOSTICS n = ROW_COUNT; IF n <> %" G_GINT64_FORMAT, count);
    append_raise(body, table, row, "is not as it was when it was compared");
    g_string_append(body, "\n");
}

/* How often the target has the row at the moment; at the other one it has it as often as the source
 * or, for what the repair takes away, as it had. */
static gint64
count_at(const RepairRow *row, RepairMoment moment)
{
    return row->count[moment == REPAIR_BEFORE ? SIDE_TARGET : SIDE_SOURCE];
}

static void
append_multiset_guard(GString *body, const RepairTable *table, const RepairRow *row,
                      RepairMoment values, gint64 count)
{
    g_string_append_printf(body, "IF (SELECT count(*) FROM %s AS m WHERE ", table->only);
    append_row(body, table, row, values, "m");
    g_string_append_printf(body, ") <> %" G_GINT64_FORMAT, count);
    append_raise(body, table, row, "is not there as often as when it was compared");
    g_string_append(body, "\n");
}

char *
repair_do(const char *declarations, const char *body)
{
    g_autofree char *tag = g_strdup("$r$");
    for (guint number = 1; strstr(body, tag) != NULL; number++) {
        g_free(tag);
        tag = g_strdup_printf("$r%u$", number);
    }
    return g_strdup_printf("DO %s%sBEGIN\n%sEND%s;\n", tag, declarations, body, tag);
}

static char *
finish(GString *body)
{
    char *statement = repair_do("DECLARE n bigint; ", body->str);
    g_string_free(body, TRUE);
    return statement;
}

/* ---- statements ---- */

char *
repair_update(const RepairTable *table, const RepairRow *row, RepairMoment moment)
{
    const RepairMoment other = moment == REPAIR_BEFORE ? REPAIR_AFTER : REPAIR_BEFORE;
    GString *body = g_string_new(NULL);
    gboolean is_first = TRUE;
    const char *text = NULL;
    g_string_append_printf(body, "UPDATE %s AS t SET ", table->only);
    for (guint index = 0; index < table->columns->len; index++) {
        const RepairColumn *column = table->columns->pdata[index];
        if (!repair_row_changes(table, row, index) || !text_at(table, row, index, other, &text))
            continue;
        g_string_append_printf(body, "%s%s = ", is_first ? "" : ", ", column->name);
        is_first = FALSE;
        append_literal(body, text);
    }
    append_where(body, table, row, moment, 1);
    g_string_append(body, ";\n");
    append_count_guard(body, table, row, 1);
    return finish(body);
}

char *
repair_delete(const RepairTable *table, const RepairRow *row, RepairMoment moment)
{
    GString *body = g_string_new(NULL);
    gint64 count = 1;
    if (table->is_multiset) {
        count = ABS(row->count[SIDE_TARGET] - row->count[SIDE_SOURCE]);
        append_multiset_guard(body, table, row, moment, count_at(row, moment));
    }
    g_string_append_printf(body, "DELETE FROM %s AS t", table->only);
    append_where(body, table, row, moment, count);
    g_string_append(body, ";\n");
    append_count_guard(body, table, row, count);
    return finish(body);
}

/* The row is not there yet, or not as often. */
static void
append_insert_guard(GString *body, const RepairTable *table, const RepairRow *row,
                    RepairMoment moment)
{
    if (table->is_multiset) {
        const RepairMoment other = moment == REPAIR_BEFORE ? REPAIR_AFTER : REPAIR_BEFORE;
        append_multiset_guard(body, table, row, moment, count_at(row, other));
        return;
    }
    if (!table->has_unique_key && row->target != NULL)
        return;
    g_string_append_printf(body, "IF EXISTS (SELECT FROM %s AS t WHERE ", table->only);
    append_key(body, table, row, moment, "t");
    g_string_append(body, ")");
    append_raise(body, table, row, "is there already");
    g_string_append(body, "\n");
}

char *
repair_insert(const RepairTable *table, const RepairRow *row, RepairMoment moment)
{
    GString *body = g_string_new(NULL);
    g_autoptr(GString) values = g_string_new(NULL);
    const char *text;
    append_insert_guard(body, table, row, moment);
    if (table->is_multiset)
        g_string_append_printf(body, "FOR i IN 1..%" G_GINT64_FORMAT " LOOP ",
                               ABS(row->count[SIDE_TARGET] - row->count[SIDE_SOURCE]));
    g_string_append_printf(body, "INSERT INTO %s", table->name);
    for (guint index = 0; index < table->columns->len; index++) {
        const RepairColumn *column = table->columns->pdata[index];
        if (!text_at(table, row, index, moment, &text))
            continue;
        g_string_append_printf(body, "%s%s", values->len == 0 ? " (" : ", ", column->name);
        if (values->len > 0)
            g_string_append(values, ", ");
        append_literal(values, text);
    }
    if (values->len == 0)
        g_string_append(body, " DEFAULT VALUES;");
    else
        g_string_append_printf(body, ") OVERRIDING SYSTEM VALUE VALUES (%s);", values->str);
    g_string_append(body, table->is_multiset ? " END LOOP;\n" : "\n");
    return finish(body);
}
