-- id: typ-varchar-over-21845
-- title: Long character string, whose length AWS DMS changes
-- side: both
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}; the table that AWS DMS creates on the target
--   will have varchar(65535) there
-- why: AWS DMS counts the length of a string in bytes, three for a character, and maps what is over
--   65535 bytes to VARCHAR(65535). The table that it creates no longer has the length that the
--   application counts on, and a later comparison of the schemas shows a difference.
-- remedy: Create the table on the target first (pg_dump --schema-only), and run the task with
--   DO_NOTHING or TRUNCATE_BEFORE_LOAD.
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS Database Migration
--   Service (target data types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
 CROSS JOIN selected_table s ON s.table_id = k.table_oid AND c.action = 'copy'
 CROSS JOIN source_table t ON t.oid = k.table_oid
  LEFT JOIN target_table g ON g.schema = s.target_schema AND g.name = s.target_name
 WHERE k.base_type IN ('varchar', 'bpchar') AND k.base_schema = 'pg_catalog'
   AND k.type_modifier - 4 > 21845
   AND (s.mode = 'drop-and-create' OR g.oid IS NULL)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
