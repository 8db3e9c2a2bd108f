-- fact: sequence_values
-- columns: sequence_oid integer, table_oid integer, column_name text, can_read boolean,
--   highest integer, lowest integer
-- side: target

-- The highest and the lowest value of each column that takes its values from a sequence, where an
-- index gives them at once: query_to_xml() runs one query for each inside this one. What the role
-- may not read in full stays unknown. Where the default reckons with the number, values are not the
-- sequence's.
WITH found AS (
    SELECT d.refobjid AS sequence_oid, f.adrelid AS table_oid, f.adnum AS number,
           pg_get_expr(f.adbin, f.adrelid)
               ~ '^[(]?nextval[(]E?''([^'']|'''')*''::regclass[)][)]?(::[a-z0-9(), ]+)?$' AS is_plain
      FROM pg_depend d
      JOIN pg_attrdef f ON f.oid = d.objid
      JOIN pg_class q ON q.oid = d.refobjid AND q.relkind = 'S'
     WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass
    UNION
    SELECT d.objid, d.refobjid, d.refobjsubid, true
      FROM pg_depend d
      JOIN pg_class q ON q.oid = d.objid AND q.relkind = 'S'
     WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
       AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
), used AS (
    SELECT sequence_oid, table_oid, number FROM found
     GROUP BY sequence_oid, table_oid, number HAVING bool_and(is_plain)
), keyed AS (
    SELECT u.sequence_oid, c.oid AS table_oid, n.nspname, c.relname, a.attname,
           has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE')
               AND NOT row_security_active(c.oid) AS can_read
      FROM used u
      JOIN pg_class c ON c.oid = u.table_oid AND c.relkind IN ('r', 'p')
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number
     WHERE a.atttypid IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype)
       AND EXISTS (SELECT FROM pg_index i
                     JOIN pg_class x ON x.oid = i.indexrelid
                     JOIN pg_am m ON m.oid = x.relam
                    WHERE i.indrelid = c.oid AND i.indkey[0] = u.number AND i.indisvalid
                      AND i.indpred IS NULL AND m.amname = 'btree')
       AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
), looked AS (
    SELECT k.sequence_oid, k.table_oid, k.attname, k.can_read,
           CASE WHEN k.can_read
                THEN query_to_xml(format('SELECT max(%1$I) AS highest, min(%1$I) AS lowest FROM %2$I.%3$I',
                                         k.attname, k.nspname, k.relname), false, true, '') END AS found
      FROM keyed k
)
SELECT sequence_oid::bigint AS sequence_oid, table_oid::bigint AS table_oid,
       attname AS column_name, can_read,
       (xpath('//highest/text()', found))[1]::text::bigint AS highest,
       (xpath('//lowest/text()', found))[1]::text::bigint AS lowest
  FROM looked
 ORDER BY sequence_oid, table_oid, attname
