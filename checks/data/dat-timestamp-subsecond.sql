-- id: dat-timestamp-subsecond
-- title: Fraction of a second that the target rounds
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_moment_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'fraction'
-- finding: column {part} of {schema}.{name} uses {digits} digits of the second's fraction (seen:
--   {seen}), on the target it is {target_type}
-- why: The target rounds each value as it comes in, without a word. Rows that were in order may be
--   equal afterwards, keys may collide, and a compare finds every such row different.
-- remedy: Give the target's column the precision of the source's before the load; or round on the
--   source, if those who know the data agree.
-- reference: PostgreSQL manual, Date/Time Types

-- DROP_AND_CREATE makes the target's table anew; a subscription knows no such mode.
WITH mapped AS (
    SELECT v.table_oid, v.column_number, v.measure AS digits, v.seen, k.name, s.source_schema,
           s.source_name, s.mode, g.type AS target_type, g.type_modifier AS target_digits
      FROM source_moment_value v
      JOIN selected_table s ON s.table_id = v.table_oid
      JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
      JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
      JOIN target_column g ON g.table_oid = t.oid AND g.name = c.target_name
     WHERE v.part = 'fraction'
       AND c.action = 'copy'
       AND g.base_type IN ('timestamp', 'timestamptz', 'time', 'timetz')
)
SELECT 'column' AS object_type, source_schema AS schema, source_name AS name, name AS part, digits,
       seen, target_type,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_dms,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_copy
  FROM mapped, assessment
 WHERE target_digits >= 0
   AND digits > target_digits
