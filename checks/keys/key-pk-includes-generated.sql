-- id: key-pk-includes-generated
-- title: Primary key with a generated column
-- side: source
-- versions: 12-
-- severity: dms=warning logical=blocker@cdc
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_primary
-- finding: column {part} of the primary key of {schema}.{name} is generated
-- why: A publication leaves generated columns out: a source of version 18 refuses updates and deletes
--   of the table once it is published, an older one sends rows without their key, and the
--   subscription stops. AWS DMS cannot write such a column on the target, and has no other key to
--   find the row by.
-- remedy: Give the table a key of plain columns, such as those that the expression is made of, and
--   choose its unique index as replica identity. Where both sides are of version 18 or later, a
--   publication can send stored generated columns (publish_generated_columns).
-- reference: PostgreSQL manual, Generated Columns, Logical Replication (Generated Column Replication)
SELECT 'column' AS object_type, t.schema, t.name, c.name AS part,
       CASE WHEN t.replica_identity <> 'd' THEN 'warning' END AS severity_logical
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid AND i.is_primary
  JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
  JOIN source_column c ON c.table_oid = t.oid AND c.number = k.column_number
 WHERE c.generated <> ''
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
