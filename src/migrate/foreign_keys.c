#include "migrate/foreign_keys.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"

/* The count of orphans as a query of the server's own making: with the constraint's operators, and
 * MATCH FULL's rule that a key is null as a whole or not at all. A partitioned table is looked at
 * with its partitions, any other alone, as the constraint does. */
static const char statement_query[] =
    "SELECT format('%I on %s', c.conname, c.conrelid::regclass),"
    "  format('SELECT count(*) FROM %s%s AS child WHERE (%s) AND NOT EXISTS"
    " (SELECT 1 FROM %s%s AS parent WHERE %s)',"
    "    CASE WHEN f.relkind = 'p' THEN '' ELSE 'ONLY ' END, c.conrelid::regclass,"
    "    string_agg(format('child.%I IS NOT NULL', ca.attname),"
    "      CASE WHEN c.confmatchtype = 'f' THEN ' OR ' ELSE ' AND ' END ORDER BY k.position),"
    "    CASE WHEN p.relkind = 'p' THEN '' ELSE 'ONLY ' END, c.confrelid::regclass,"
    "    string_agg(format('parent.%I OPERATOR(%I.%s) child.%I', pa.attname, n.nspname, o.oprname,"
    "      ca.attname), ' AND ' ORDER BY k.position))"
    "  FROM pg_constraint c"
    "  JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class p ON p.oid = c.confrelid"
    "  CROSS JOIN LATERAL unnest(c.conkey, c.confkey, c.conpfeqop)"
    "    WITH ORDINALITY k(child, parent, operator, position)"
    "  JOIN pg_attribute ca ON ca.attrelid = c.conrelid AND ca.attnum = k.child"
    "  JOIN pg_attribute pa ON pa.attrelid = c.confrelid AND pa.attnum = k.parent"
    "  JOIN pg_operator o ON o.oid = k.operator JOIN pg_namespace n ON n.oid = o.oprnamespace"
    " WHERE c.oid = $1::oid"
    " GROUP BY c.oid, c.conname, c.conrelid, c.confrelid, c.confmatchtype, f.relkind, p.relkind";

static gboolean
check_one(Record *record, const char *oid, PgSession *target, gboolean *has_orphans, GError **error)
{
    const char *const parameters[] = {oid};
    g_autoptr(PgRows) rows = session_query(target, statement_query, 1, parameters, error);
    *has_orphans = FALSE;
    if (rows == NULL || rows_count(rows) == 0)
        return rows != NULL;
    const char *name = rows_text(rows, 0, 0);
    record_begin(record);
    g_autofree char *count = session_query_value(target, rows_text(rows, 0, 1), error);
    if (count == NULL)
        return FALSE;
    *has_orphans = !g_str_equal(count, "0");
    if (!*has_orphans)
        return record_step(record, "foreign key check", name, STEP_DONE, NULL, error);
    g_autofree char *message = g_strdup_printf("%s rows refer to a row that is not there", count);
    output_warning("foreign key %s: %s", name, message);
    return record_step(record, "foreign key check", name, STEP_FAILED, message, error);
}

gboolean
foreign_keys_check(Record *record, const GPtrArray *oids, PgSession *target, guint *orphans,
                   GError **error)
{
    *orphans = 0;
    for (guint index = 0; index < oids->len; index++) {
        gboolean has_orphans;
        if (!check_one(record, oids->pdata[index], target, &has_orphans, error))
            return FALSE;
        *orphans += has_orphans ? 1 : 0;
    }
    return TRUE;
}
