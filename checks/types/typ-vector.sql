-- id: typ-vector
-- title: Vector of pgvector
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}
-- why: AWS DMS has no form for vectors: they travel as text under its LOB settings, cut off where
--   the text is longer than LobMaxSize. In native replication and a copy they keep their value, but
--   the target needs pgvector of a version that has the type, and an index on a column of many rows
--   takes hours and much memory to build.
-- remedy: Create the extension on the target first, in the same version or a later one. With AWS
--   DMS put these tables aside and copy them. Build the indexes after the load, with
--   maintenance_work_mem raised.
-- actor: target DBA
-- reference: pgvector documentation; AWS DMS user guide, Using a PostgreSQL database as an AWS DMS
--   source (source data types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type IN ('vector', 'halfvec', 'sparsevec')
   AND k.base_kind = 'b'
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
