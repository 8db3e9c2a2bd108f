-- id: dat-varchar-truncation
-- title: Value that is longer than the target's column
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_text_value v JOIN selected_column c ON c.table_id =
--   v.table_oid AND c.position = v.column_number WHERE v.part = 'characters'
-- finding: the longest value of column {part} of {schema}.{name} has {longest} characters (seen:
--   {seen}), on the target it is {target_type}
-- why: PostgreSQL refuses the row ("value too long"), which ends a copy and stops native logical
--   replication; AWS DMS fails or cuts the value off, as its error settings say.
-- remedy: Widen the column on the target, which rewrites nothing. Types that differ from the
--   source's are worth a second look anyway.
-- reference: PostgreSQL manual, Character Types; AWS DMS user guide, Error handling task settings

-- DROP_AND_CREATE makes the target's table anew; a subscription knows no such mode.
WITH mapped AS (
    SELECT v.measure AS longest, v.seen, k.name, s.source_schema, s.source_name, s.mode,
           g.type AS target_type, g.type_modifier - 4 AS target_length
      FROM source_text_value v
      JOIN selected_table s ON s.table_id = v.table_oid
      JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number
      JOIN source_column k ON k.table_oid = v.table_oid AND k.number = v.column_number
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
      JOIN target_column g ON g.table_oid = t.oid AND g.name = c.target_name
     WHERE v.part = 'characters'
       AND c.action = 'copy'
       AND g.base_type IN ('varchar', 'bpchar')
)
SELECT 'column' AS object_type, source_schema AS schema, source_name AS name, name AS part, longest,
       seen, target_type,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_dms,
       CASE WHEN mode = 'drop-and-create' AND full_load THEN 'none' END AS severity_copy
  FROM mapped, assessment
 WHERE target_length > 0
   AND longest > target_length
