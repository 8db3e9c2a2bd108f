-- id: key-pk-type-float
-- title: Primary key on a floating-point number
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_table s JOIN source_index i ON i.table_oid = s.table_id
--   WHERE i.is_primary
-- finding: column {part} of the primary key of {schema}.{name} is {type}
-- why: AWS DMS carries the value through a type of its own, and where its last digits or a NaN come
--   out otherwise, changes do not find their row and validation reports rows as missing. A parallel
--   load by ranges cannot be divided by such a column. COPY and logical replication keep each digit.
-- remedy: Give the column the type numeric with a precision, or an integer key to the table. If the
--   values are whole numbers, waive this and compare the table after the load.
-- actor: source DBA, application
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (data types),
--   Data validation limitations
SELECT 'column' AS object_type, t.schema, t.name, c.name AS part, c.type
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_index i ON i.table_oid = t.oid AND i.is_primary
  JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
  JOIN source_column c ON c.table_oid = t.oid AND c.number = k.column_number
 WHERE c.base_type IN ('float4', 'float8')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
