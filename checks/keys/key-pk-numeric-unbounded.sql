-- id: key-pk-numeric-unbounded
-- title: Primary key on a numeric without a precision
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_primary
-- finding: column {part} of the primary key of {schema}.{name} is numeric without a precision
-- why: AWS DMS takes it as NUMERIC(28,6): what is behind the sixth digit after the point is lost, and
--   two keys may become one. The load then stops at a duplicate, or a change goes to the wrong
--   row.
-- remedy: Give the column the precision that its values need, or set mapUnboundedNumericAsString on
--   the source and on the target endpoint. If all keys are whole numbers of at most 22 digits, waive this.
-- actor: source DBA, migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (endpoint
--   settings, data types)
SELECT 'column' AS object_type, t.schema, t.name, c.name AS part
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid AND i.is_primary
  JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
  JOIN source_column c ON c.table_oid = t.oid AND c.number = k.column_number
 WHERE c.base_type = 'numeric'
   AND c.base_schema = 'pg_catalog'
   AND c.type_modifier = -1
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
