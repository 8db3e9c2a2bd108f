-- id: typ-numeric-unbounded
-- title: numeric without precision, which AWS DMS takes as numeric(28,6)
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column c JOIN source_column k
--   ON k.table_oid = c.table_id AND k.number = c.position
--   WHERE c.action = 'copy' AND k.base_type = 'numeric'
-- finding: column {part} of {schema}.{name} is {what} without a precision
-- why: AWS DMS moves such a value with 28 digits, 6 of them after the point. What does not fit is
--   rounded or fails, and a rounded value looks like any other on the target. A copy and native
--   logical replication move every digit.
-- remedy: Set mapUnboundedNumericAsString on the source and on the target endpoint, or give the
--   column a precision and scale that all its values fit. Changing the type rewrites the table.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source; Using a
--   PostgreSQL database as a target (endpoint settings)

-- Partitions share the columns of the partitioned table that they come with. A column of the primary
-- key is key-pk-numeric-unbounded's.
WITH key_column AS MATERIALIZED (
    SELECT i.table_oid, k.column_number
      FROM source_index i
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     WHERE i.is_primary
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part,
       CASE k.type WHEN 'numeric' THEN 'numeric' ELSE k.type || ', which is numeric' END AS what
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
  LEFT JOIN key_column p ON p.table_oid = k.table_oid AND p.column_number = k.number
 WHERE c.action = 'copy'
   AND k.base_type = 'numeric'
   AND k.base_schema = 'pg_catalog'
   AND k.type_modifier = -1
   AND p.table_oid IS NULL
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
