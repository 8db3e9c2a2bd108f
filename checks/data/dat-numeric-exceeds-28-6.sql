-- id: dat-numeric-exceeds-28-6
-- title: numeric value that does not fit into the numeric(28,6) of AWS DMS
-- side: source
-- severity: dms=blocker
-- examines: SELECT count(*) FROM source_numeric_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'beyond 28,6'
-- finding: column {part} of {schema}.{name} has no precision, and {rows} of {seen} do not fit into
--   numeric(28,6)
-- why: AWS DMS moves numeric without a precision with 28 digits, 6 of them after the point. What is
--   finer is rounded without a word, what is larger fails. The rounded value looks like any other
--   on the target.
-- remedy: Set mapUnboundedNumericAsString on the source and the target endpoint, or give the column
--   a precision and scale that all its values fit, or move the table by a copy. Compare the rows
--   afterwards.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (endpoint
--   settings; source data types)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_numeric_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'beyond 28,6'
   AND v.matches > 0
   AND c.action = 'copy'
