-- fact: index_state
-- side: source
-- deep: scan
-- error-answers: XX001 XX002

-- B-tree indexes whose entries are not in order, as the extension amcheck finds them: it reports by
-- an error. Without the extension there are no rows.
SELECT i.indrelid::bigint AS table_oid, NULL::bigint AS column_number,
       c.relname::text AS part, NULL AS condition,
       format('(SELECT count(*) FROM %I.bt_index_check(%s::oid::regclass))', n.nspname,
              i.indexrelid) AS measure
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am m ON m.oid = c.relam AND m.amname = 'btree'
  JOIN pg_extension e ON e.extname = 'amcheck'
  JOIN pg_namespace n ON n.oid = e.extnamespace
 WHERE i.indrelid = ANY ($1::oid[])
   AND i.indisvalid AND i.indisready
   AND c.relpersistence <> 't'
 ORDER BY 1, 2, 3
