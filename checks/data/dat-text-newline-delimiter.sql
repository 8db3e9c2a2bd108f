-- id: dat-text-newline-delimiter
-- title: Line breaks in text, which AWS DMS loads by way of CSV files
-- side: source
-- severity: dms=info
-- examines: SELECT count(*) FROM source_text_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'line break'
-- finding: column {part} of {schema}.{name} has line breaks in {rows} of {seen}
-- why: AWS DMS loads PostgreSQL targets by way of CSV files (loadUsingCSV) and quotes what has to
--   be quoted. Where endpoint settings change the file's form, or something reads it on the way, a
--   line break inside a value ends the row.
-- remedy: Leave the endpoint's settings of CSV as they are, and look at these rows on the target
--   after a trial load.
-- actor: migration
-- reference: AWS DMS user guide, Using a PostgreSQL database as a target for AWS DMS (endpoint
--   settings: loadUsingCSV)
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, v.matches AS rows, v.seen
  FROM source_text_value v
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
  JOIN source_table t ON t.oid = v.table_oid
  JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
 WHERE v.part = 'line break'
   AND v.matches > 0
   AND c.action = 'copy'
