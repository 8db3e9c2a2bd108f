-- id: dat-date-bc-or-over-9999
-- title: Year before 1 or after 9999
-- side: source
-- severity: dms=blocker logical=info copy=info
-- examines: SELECT count(*) FROM source_moment_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'year'
-- finding: column {part} of {schema}.{name} has years before 1 or after 9999 in {rows} of {seen}
-- why: Programs and drivers that carry a date as text of four digits, AWS DMS among them, fail on
--   these years or write others. A copy and native logical replication move them. Most of them are
--   slips of the keyboard.
-- remedy: Look at the rows and correct them on the source. What is meant so, move by a copy.
-- actor: application
-- reference: PostgreSQL manual, Date/Time Types; AWS DMS user guide, Data types for AWS DMS
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_moment_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'year'
   AND v.matches > 0
   AND c.action = 'copy'
