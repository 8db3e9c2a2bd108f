-- id: obj-generated-virtual
-- title: Virtual generated column, which the target does not know
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- applies-when: SELECT CASE WHEN source_version_num < 180000 THEN 'the source is older than 18'
--   WHEN target_version_num >= 180000 THEN 'the target has virtual columns, too' END FROM assessment
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is generated when it is read, which PostgreSQL
--   {target_version} does not know
-- why: Before 18 a generated column is always stored. The table's definition is refused, since it
--   lacks the word STORED, and nothing of the table is moved.
-- remedy: Make it a stored column on the source, which rewrites the table; or create the table on
--   the target with a stored column; or let a view compute it.
-- reference: PostgreSQL manual, Generated Columns
SELECT 'column' AS object_type, s.source_schema AS schema, s.source_name AS name,
       c.source_name AS part, version_text(a.target_version_num) AS target_version,
       CASE WHEN t.oid IS NOT NULL AND s.mode <> 'drop-and-create' THEN 'warning' END AS severity_dms,
       CASE WHEN t.oid IS NOT NULL THEN 'warning' END AS severity_logical,
       CASE WHEN t.oid IS NOT NULL AND s.mode <> 'drop-and-create' THEN 'warning' END AS severity_copy
  FROM selected_table s
  JOIN selected_column c ON c.table_id = s.table_id AND c.action = 'copy'
  JOIN source_column k ON k.table_oid = c.table_id AND k.number = c.position
  JOIN assessment a
  LEFT JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  LEFT JOIN target_column g ON g.table_oid = t.oid AND g.name = c.target_name
 WHERE k.generated = 'v' AND g.name IS NULL
