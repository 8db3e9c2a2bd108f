-- id: dat-date-infinity
-- title: infinity in a date or timestamp column
-- side: source
-- severity: dms=blocker logical=info copy=info
-- examines: SELECT count(*) FROM source_moment_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'infinity'
-- finding: column {part} of {schema}.{name} is infinity or -infinity in {rows} of {seen}
-- why: AWS DMS writes 9999-12-31 23:59:59 for infinity, and 4713-01-01 BC for -infinity: on the
--   target these are dates like others, and what asked for infinity finds none. A copy and native
--   logical replication move the value as it is.
-- remedy: Move the table by a copy, or restore the values on the target afterwards from the dates
--   that stand for them. Where the value only means "no end", NULL moves with every engine.
-- actor: application, migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations:
--   infinity dates); PostgreSQL manual, Date/Time Types
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_moment_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'infinity'
   AND v.matches > 0
   AND c.action = 'copy'
