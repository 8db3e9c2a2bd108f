-- fact: key_maximum
-- side: source
-- deep: scan

-- The largest value of integer columns that lead a unique index, of all rows: the index knows it.
SELECT DISTINCT i.indrelid::bigint AS table_oid, c.number AS column_number, 'largest' AS part,
       NULL AS condition,
       format('(SELECT max(%I) FROM ONLY %I.%I)', a.attname, n.nspname, t.relname) AS measure
  FROM pg_index i
  JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
  JOIN probed_column c ON c.table_oid = i.indrelid AND c.number = a.attnum
 WHERE i.indrelid = ANY ($1::oid[])
   AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
   AND c.type_oid IN ('int2'::regtype, 'int4'::regtype)
 ORDER BY 1, 2, 3
