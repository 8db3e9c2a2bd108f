-- id: dat-json-u0000
-- title: JSON text with the escape \u0000, which jsonb refuses
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_json_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'zero character'
-- finding: column {part} of {schema}.{name} is jsonb on the target, and {rows} of {seen} hold the
--   escape for the character zero
-- why: json keeps the text and never looks at the escape; jsonb has to make a character of it, and
--   there is none: the row fails with "unsupported Unicode escape sequence", and the load of the
--   table with it.
-- remedy: Remove the escape on the source, it is seldom meant; or keep the type json on the target.
-- actor: application
-- reference: PostgreSQL manual, JSON Types

-- DROP_AND_CREATE makes the target's table anew; a subscription knows no such mode.
WITH mapped AS (
    SELECT v.matches, v.seen, k.name, s.source_schema, s.source_name, s.mode
      FROM source_json_value v
      JOIN selected_table s ON s.table_id = v.table_oid
      JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
      JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
      JOIN target_column g ON g.table_oid = t.oid AND g.name = c.target_name
     WHERE v.part = 'zero character'
       AND c.action = 'copy'
       AND g.base_type = 'jsonb'
)
SELECT 'column' AS object_type, source_schema AS schema, source_name AS name, name AS part,
       matches AS rows, seen,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_dms,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_copy
  FROM mapped, assessment
 WHERE matches > 0
