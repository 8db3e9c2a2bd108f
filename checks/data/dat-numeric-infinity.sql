-- id: dat-numeric-infinity
-- title: Infinity in a numeric column
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- versions: 14-
-- examines: SELECT count(*) FROM source_numeric_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'infinity'
-- finding: column {part} of {schema}.{name} is infinite in {rows} of {seen}
-- why: Before version 14 numeric has no infinity: a target of such a version refuses the row. AWS
--   DMS has no form for it in its numeric type, whatever the target's version.
-- remedy: Store NULL or a limit that those who know the data agree on; or move to version 14 or
--   newer by a copy or native logical replication.
-- actor: application
-- reference: PostgreSQL manual, Numeric Types; PostgreSQL 14 release notes
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen,
       CASE WHEN a.target_version_num < 140000 THEN 'blocker'
              WHEN a.target_version_num IS NULL THEN 'warning' ELSE 'none' END AS severity_logical,
       CASE WHEN a.target_version_num < 140000 THEN 'blocker'
            WHEN a.target_version_num IS NULL THEN 'warning' ELSE 'none' END AS severity_copy
  FROM source_numeric_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 CROSS JOIN assessment a
 WHERE v.part = 'infinity'
   AND v.matches > 0
   AND c.action = 'copy'
