-- id: typ-varchar-unbounded
-- title: Character string without a length, which AWS DMS bounds
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type} without a length
-- why: AWS lists character strings without a length as partially supported: the source endpoint
--   takes unboundedVarcharMaxSize, 8000 bytes if nothing is said, for their length. Longer values
--   are cut off, or the column is treated as a large object, for which the LOB settings rule.
-- remedy: Find the longest value in bytes (octet_length), and set unboundedVarcharMaxSize on the
--   source endpoint above it, or give the column a length. From varchar to varchar(n) PostgreSQL
--   checks every row while it holds the table.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type IN ('varchar', 'bpchar')
   AND k.base_schema = 'pg_catalog'
   AND k.type_modifier = -1
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
