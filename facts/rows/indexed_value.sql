-- fact: indexed_value
-- side: source
-- deep: scan

-- The largest value, unpacked, of each column that a B-tree index stores: an entry holds a third of
-- a page, and what fits into it packed need not fit where values are packed in another way.
SELECT i.indrelid::bigint AS table_oid, a.attnum::bigint AS column_number,
       c.relname::text AS part, NULL AS condition,
       format(CASE WHEN t.typcategory = 'S' OR t.oid = 'bytea'::regtype
                   THEN 'max(octet_length(probed.%I))'
                   ELSE 'max(octet_length(format(''%%s'', probed.%I)))' END, a.attname) AS measure
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am m ON m.oid = c.relam AND m.amname = 'btree'
  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::smallint[])
  JOIN pg_type t ON t.oid = a.atttypid
 WHERE i.indrelid = ANY ($1::oid[])
   AND a.attnum > 0
   AND a.attlen = -1
   AND (t.typcategory IN ('S', 'A') OR t.oid IN ('bytea'::regtype, 'jsonb'::regtype))
 ORDER BY 1, 2, 3
