-- id: dat-interval-infinity
-- title: Infinite interval
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- versions: 17-
-- applies-when: SELECT 'the target knows infinite intervals' FROM assessment WHERE
--   target_version_num >= 170000
-- examines: SELECT count(*) FROM source_interval_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE 1
-- finding: column {part} of {schema}.{name} is infinity or -infinity in {rows} of {seen}
-- why: Before version 17 interval has no infinity: a target of such a version refuses the row.
-- remedy: Store NULL or a limit that those who know the data agree on, or move to version 17 or
--   newer.
-- actor: application
-- reference: PostgreSQL 17 release notes; PostgreSQL manual, Date/Time Types
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen,
       CASE WHEN a.target_version_num IS NULL THEN 'warning' END AS severity_dms,
       CASE WHEN a.target_version_num IS NULL THEN 'warning' END AS severity_logical,
       CASE WHEN a.target_version_num IS NULL THEN 'warning' END AS severity_copy
  FROM source_interval_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 CROSS JOIN assessment a
 WHERE v.part = 'infinity'
   AND v.matches > 0
   AND c.action = 'copy'
