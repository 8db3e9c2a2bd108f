-- id: typ-numeric-precision-over-38
-- title: numeric of more than 38 digits, which AWS DMS moves as a string
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, more than the 38 digits of a number in AWS
--   DMS
-- why: AWS DMS moves such a column as STRING. Into a numeric column of the target the digits
--   arrive, but where AWS DMS makes the table, or a rule of the task treats the column as a number,
--   it is a string or loses digits; its validation compares strings, for which 1.0 is not 1.00.
-- remedy: Create the table on the target in advance with the same type, and compare the column with
--   a tool that compares numbers. If the values need no more than 38 digits, change the type on the
--   source.
-- actor: target DBA
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type
  FROM source_column k
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
  JOIN source_table t ON t.oid = k.table_oid
 WHERE c.action = 'copy'
   AND k.base_type = 'numeric'
   AND k.base_schema = 'pg_catalog'
   AND k.type_modifier <> -1
   AND ((k.type_modifier - 4) >> 16) > 38
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
