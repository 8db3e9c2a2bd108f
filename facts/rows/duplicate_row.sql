-- fact: duplicate_row
-- side: source
-- deep: scan

-- Rows that are the same as another: in all columns, of tables without an index that says which row
-- is meant; and in the columns of a unique index that claims there are none, which is no longer true
-- when it is damaged or was left invalid. Rows are compared by their text, or by digests of it.
SELECT c.oid::bigint AS table_oid, NULL::bigint AS column_number, 'row' AS part, NULL AS condition,
       'count(*) - count(DISTINCT md5((probed.*)::text))' AS measure
  FROM pg_class c
 WHERE c.oid = ANY ($1::oid[])
   AND NOT EXISTS (SELECT FROM pg_index i
                    WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid
                      AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indimmediate)
 UNION ALL
SELECT i.indrelid::bigint, NULL, r.relname::text, NULL,
       format('count(*) FILTER (WHERE num_nulls(%s) = 0) - count(DISTINCT (%1$s, true))'
              ' FILTER (WHERE num_nulls(%1$s) = 0)', k.columns)
  FROM pg_index i
  JOIN pg_class r ON r.oid = i.indexrelid
  JOIN LATERAL (SELECT string_agg(format('probed.%I', a.attname), ', ' ORDER BY x.position) AS columns,
                       bool_and(a.attnum > 0) AS is_plain
                  FROM unnest(i.indkey::smallint[]) WITH ORDINALITY x (attnum, position)
                  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = x.attnum
               ) k ON true
 WHERE i.indrelid = ANY ($1::oid[])
   AND i.indisunique
   AND i.indpred IS NULL AND i.indexprs IS NULL
 ORDER BY 1, 2, 3
