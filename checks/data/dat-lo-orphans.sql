-- id: dat-lo-orphans
-- title: Large objects that rows refer to, and that are not there
-- side: source
-- severity: copy=warning
-- examines: SELECT count(DISTINCT v.table_oid || '.' || v.column_number) FROM
--   source_object_reference v JOIN selected_column c ON c.table_id = v.table_oid AND c.position =
--   v.column_number
-- finding: column {part} of {schema}.{name} refers to large objects, and {lost} of {seen} name one
--   that is not there
-- why: Nothing holds a row and its large object together. The rows arrive as they are, and a
--   program that opens the object fails on the target as it does on the source: better known before
--   than taken for a loss on the way.
-- remedy: Ask those who know the data about these rows. vacuumlo removes objects that no row refers
--   to, which is the other half.
-- actor: application
-- reference: PostgreSQL manual, Large Objects; lo; vacuumlo
WITH counted AS (
    SELECT table_oid, column_number, max(seen) AS seen,
           max(CASE part WHEN 'found' THEN matches END) AS found,
           max(CASE part WHEN 'lost' THEN matches END) AS lost
      FROM source_object_reference
     GROUP BY table_oid, column_number
)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.lost, v.seen
  FROM counted v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.lost > 0
   AND (v.found > 0 OR k.type_name = 'lo')
   AND c.action = 'copy'
