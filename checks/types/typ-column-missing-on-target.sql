-- id: typ-column-missing-on-target
-- title: Column that the target does not have
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} has no place on the target:
--   {target_schema}.{target_name} lacks a column {target_column}
-- why: Native replication refuses the table (it is missing replicated columns), a copy that names
--   its columns fails, and AWS DMS puts the table in error or goes on without the column.
-- remedy: Add the column on the target with the source's type, or leave it out of the move
--   knowingly: by a remove-column rule, or by the column list of the publication (from 15 on).
-- remedy-sql: ALTER TABLE {target_schema}.{target_name} ADD COLUMN {target_column} {type:sql}
-- reference: PostgreSQL manual, Logical Replication (Subscription); Column Lists
SELECT 'column' AS object_type, t.schema, t.name, p.source_name AS part, p.source_type AS type,
       s.target_schema, s.target_name, p.target_name AS target_column
  FROM column_pair p
 CROSS JOIN source_table t ON t.oid = p.table_id
 CROSS JOIN selected_table s ON s.table_id = p.table_id
 WHERE p.mode <> 'drop-and-create' AND p.target_kind IN ('r', 'p') AND NOT p.is_below_selected
   AND p.target_number IS NULL
   AND p.source_generated = ''
