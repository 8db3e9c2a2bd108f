-- id: dat-numeric-nan
-- title: NaN in a numeric column
-- side: source
-- severity: dms=blocker logical=info copy=info
-- examines: SELECT count(*) FROM source_numeric_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'NaN'
-- finding: column {part} of {schema}.{name} is NaN in {rows} of {seen}
-- why: AWS DMS has no form for NaN in its numeric type: the row fails or arrives as another value.
--   A copy and native logical replication move it. A compare that takes NaN as different from NaN,
--   as most programs do, reports each such row.
-- remedy: Ask those who know the data what NaN stands for here, and store NULL instead; or leave
--   the column out of the task and move the table by a copy.
-- actor: application
-- reference: PostgreSQL manual, Numeric Types; AWS DMS user guide, Data types for AWS DMS
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_numeric_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'NaN'
   AND v.matches > 0
   AND c.action = 'copy'
