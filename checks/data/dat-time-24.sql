-- id: dat-time-24
-- title: Time of day 24:00:00
-- side: source
-- severity: dms=warning logical=info copy=info
-- examines: SELECT count(*) FROM source_moment_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = '24:00'
-- finding: column {part} of {schema}.{name} is 24:00:00 in {rows} of {seen}
-- why: PostgreSQL takes 24:00:00 as a time of day; most other programs, AWS DMS among them, end the
--   day at 23:59:59.999999 and fail, or make it 00:00:00. A copy and native logical replication
--   move it.
-- remedy: Store 00:00:00 or 23:59:59.999999 where that is what is meant, or move the table by a
--   copy.
-- actor: application
-- reference: PostgreSQL manual, Date/Time Types
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_moment_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = '24:00'
   AND v.matches > 0
   AND c.action = 'copy'
