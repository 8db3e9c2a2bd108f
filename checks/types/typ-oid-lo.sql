-- id: typ-oid-lo
-- title: Column that refers to large objects of the server
-- side: source
-- severity: dms=blocker logical=blocker copy=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, and the database has large objects that it
--   may refer to
-- why: The column holds numbers; the contents are in pg_largeobject. AWS DMS and native replication
--   move the numbers alone: on the target they point nowhere, or at something else. A dump of the
--   whole database brings the contents with their numbers, a copy of single tables does not.
-- remedy: Turn the contents into bytea before the move (lo_get(column) gives them), or bring the
--   large objects by pg_dump --large-objects while nobody writes, and do not change their numbers.
--   If the column holds other numbers, waive this.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Large Objects; Logical Replication (Restrictions); AWS DMS user
--   guide, Using a PostgreSQL database as an AWS DMS source (source data types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND (k.base_type = 'oid' AND k.base_schema = 'pg_catalog')
   AND EXISTS (SELECT 1 FROM source_large_object l WHERE l.objects > 0)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
