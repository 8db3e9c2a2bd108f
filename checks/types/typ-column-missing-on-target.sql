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
SELECT 'column' AS object_type, t.schema, t.name, k.name AS part, k.type, s.target_schema,
       s.target_name,
       c.target_name AS target_column
  FROM selected_table s
 CROSS JOIN source_table t ON t.oid = s.table_id
 CROSS JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name
 CROSS JOIN source_column k ON k.table_oid = s.table_id
 CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
              AND c.action = 'copy'
  LEFT JOIN target_column g ON g.table_oid = o.oid AND g.name = c.target_name
 WHERE s.mode <> 'drop-and-create' AND o.kind IN ('r', 'p')
   AND g.name IS NULL
   AND k.generated = ''
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
