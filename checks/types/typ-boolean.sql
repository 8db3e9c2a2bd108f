-- id: typ-boolean
-- title: Boolean, which AWS DMS makes a string of
-- side: both
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}; the table that AWS DMS creates on the target
--   will have a string of five characters there
-- why: Unless both endpoints have MapBooleanAsBoolean, AWS DMS takes a boolean for the strings
--   'true' and 'false'. An application that asks WHERE column, or NOT column, then fails, and a
--   client that takes any string that is not empty for true sees nothing but true.
-- remedy: Create the table on the target first (pg_dump --schema-only) and run the task with
--   DO_NOTHING or TRUNCATE_BEFORE_LOAD, or set MapBooleanAsBoolean on the source and on the target
--   endpoint. Compare the column after the load.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types) (endpoint settings); AWS DMS user guide, Using a PostgreSQL database as a target for AWS
--   Database Migration Service (endpoint settings)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
 CROSS JOIN selected_table s ON s.table_id = k.table_oid AND c.action = 'copy'
 CROSS JOIN source_table t ON t.oid = k.table_oid
  LEFT JOIN target_table g ON g.schema = s.target_schema AND g.name = s.target_name
 WHERE k.base_type = 'bool' AND k.base_schema = 'pg_catalog'
   AND (s.mode = 'drop-and-create' OR g.oid IS NULL)
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
