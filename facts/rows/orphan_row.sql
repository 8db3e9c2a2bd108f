-- fact: orphan_row
-- side: source
-- deep: scan

-- Rows whose foreign key finds no row: part is the constraint's name. Where a column of the key is
-- NULL, MATCH SIMPLE asks for none. The other table is read by its key's own index and operators. A constraint
-- that refers to a partitioned table has one more for each partition of it, which says nothing.
-- query: 10
SELECT k.conrelid::bigint AS table_oid, NULL::bigint AS column_number, k.conname::text AS part,
       format('num_nulls(%s) = 0 AND NOT EXISTS (SELECT FROM %s%I.%I AS referenced WHERE %s)',
              e.columns, CASE f.relkind WHEN 'r' THEN 'ONLY ' ELSE '' END,
              n.nspname, f.relname, e.condition) AS condition,
       NULL AS measure
  FROM pg_constraint k
  JOIN pg_class f ON f.oid = k.confrelid
  JOIN pg_namespace n ON n.oid = f.relnamespace
  JOIN LATERAL (SELECT string_agg(format('probed.%I', a.attname), ', ' ORDER BY x.position) AS columns,
                       string_agg(format('referenced.%I OPERATOR(%I.%s) probed.%I', b.attname,
                                         o.oprnamespace::regnamespace, o.oprname, a.attname),
                                  ' AND ' ORDER BY x.position) AS condition
                  FROM unnest(k.conkey, k.confkey, k.conpfeqop)
                       WITH ORDINALITY x (mine, theirs, operator, position)
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.mine
                  JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = x.theirs
                  JOIN pg_operator o ON o.oid = x.operator
               ) e ON true
 WHERE k.contype = 'f'
   AND k.conrelid = ANY ($1::oid[])
 ORDER BY 1, 2, 3

-- query: 11
SELECT k.conrelid::bigint AS table_oid, NULL::bigint AS column_number, k.conname::text AS part,
       format('num_nulls(%s) = 0 AND NOT EXISTS (SELECT FROM %s%I.%I AS referenced WHERE %s)',
              e.columns, CASE f.relkind WHEN 'r' THEN 'ONLY ' ELSE '' END,
              n.nspname, f.relname, e.condition) AS condition,
       NULL AS measure
  FROM pg_constraint k
  JOIN pg_class f ON f.oid = k.confrelid
  JOIN pg_namespace n ON n.oid = f.relnamespace
  JOIN LATERAL (SELECT string_agg(format('probed.%I', a.attname), ', ' ORDER BY x.position) AS columns,
                       string_agg(format('referenced.%I OPERATOR(%I.%s) probed.%I', b.attname,
                                         o.oprnamespace::regnamespace, o.oprname, a.attname),
                                  ' AND ' ORDER BY x.position) AS condition
                  FROM unnest(k.conkey, k.confkey, k.conpfeqop)
                       WITH ORDINALITY x (mine, theirs, operator, position)
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.mine
                  JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = x.theirs
                  JOIN pg_operator o ON o.oid = x.operator
               ) e ON true
 WHERE k.contype = 'f'
   AND k.conrelid = ANY ($1::oid[])
   AND NOT EXISTS (SELECT FROM pg_constraint p
                    WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)
 ORDER BY 1, 2, 3

-- query: 18
SELECT k.conrelid::bigint AS table_oid, NULL::bigint AS column_number, k.conname::text AS part,
       format('num_nulls(%s) = 0 AND NOT EXISTS (SELECT FROM %s%I.%I AS referenced WHERE %s)',
              e.columns, CASE f.relkind WHEN 'r' THEN 'ONLY ' ELSE '' END,
              n.nspname, f.relname, e.condition) AS condition,
       NULL AS measure
  FROM pg_constraint k
  JOIN pg_class f ON f.oid = k.confrelid
  JOIN pg_namespace n ON n.oid = f.relnamespace
  JOIN LATERAL (SELECT string_agg(format('probed.%I', a.attname), ', ' ORDER BY x.position) AS columns,
                       string_agg(format('referenced.%I OPERATOR(%I.%s) probed.%I', b.attname,
                                         o.oprnamespace::regnamespace, o.oprname, a.attname),
                                  ' AND ' ORDER BY x.position) AS condition
                  FROM unnest(k.conkey, k.confkey, k.conpfeqop)
                       WITH ORDINALITY x (mine, theirs, operator, position)
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.mine
                  JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = x.theirs
                  JOIN pg_operator o ON o.oid = x.operator
               ) e ON true
 WHERE k.contype = 'f'
   AND k.conrelid = ANY ($1::oid[])
   AND NOT k.conperiod
   AND NOT EXISTS (SELECT FROM pg_constraint p
                    WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)
 ORDER BY 1, 2, 3
