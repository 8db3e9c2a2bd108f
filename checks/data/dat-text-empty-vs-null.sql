-- id: dat-text-empty-vs-null
-- title: Empty strings in a column that AWS DMS moves as a large object
-- side: source
-- severity: dms=info
-- examines: SELECT count(*) FROM source_text_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'empty'
-- finding: column {part} of {schema}.{name} is empty, but not NULL, in {rows} of {seen}
-- why: An empty string and NULL are different values in PostgreSQL. Where a value goes as a large
--   object through AWS DMS, or through a file, one may become the other, and a NOT NULL constraint
--   refuses it.
-- remedy: Compare these columns after a trial load with a tool that keeps the two apart, as
--   pgcrossing validate does.
-- actor: migration
-- reference: AWS DMS user guide, Setting LOB support for source databases; Target metadata task
--   settings
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_text_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'empty'
   AND k.base_type = 'text'
   AND v.matches > 0
   AND c.action = 'copy'
