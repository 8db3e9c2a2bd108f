-- id: dat-json-duplicate-keys
-- title: JSON objects with a key twice, of which jsonb keeps one
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_json_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'duplicate key'
-- finding: column {part} of {schema}.{name} is jsonb on the target, and {rows} of {seen} have a key
--   more than once
-- why: jsonb keeps the last value of a key and drops the others without a word. json on the source
--   has them all. Keys were looked at on the highest level of each value only.
-- remedy: Keep the type json on the target, or find out whether anybody needs the values that go. A
--   compare as text finds every row of the column different anyway, since jsonb also puts keys into
--   an order of its own.
-- actor: target DBA, application
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
     WHERE v.part = 'duplicate key'
       AND c.action = 'copy'
       AND g.base_type = 'jsonb'
)
SELECT 'column' AS object_type, source_schema AS schema, source_name AS name, name AS part,
       matches AS rows, seen,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_dms,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_copy
  FROM mapped, assessment
 WHERE matches > 0
