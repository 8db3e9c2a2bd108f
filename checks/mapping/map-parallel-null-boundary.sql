-- id: map-parallel-null-boundary
-- title: Ranges of parallel-load on a column that may be null
-- side: source
-- severity: dms=blocker@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_boundary
-- finding: {name} (line {line}): column {part} of {owner} may be null
-- why: A row with null in a column of the ranges is in none of them: AWS DMS does not move it, and says nothing. A load
--   by this program takes such rows, too.
-- remedy: Cut by a column that is NOT NULL, such as that of the primary key. If the column holds no null, declare it so
--   on the source.
-- remedy-sql: ALTER TABLE {table_schema}.{table_name} ALTER COLUMN {part} SET NOT NULL
-- actor: migration, source DBA
-- reference: AWS DMS user guide, Table and collection settings rules and operations (parallel-load)
SELECT 'rule' AS object_type, NULL AS schema, b.rule_path || '.parallel-load.columns' AS name, b.column_name AS part,
       min(b.line) AS line, m.schema || '.' || m.name AS owner, m.schema AS table_schema, m.name AS table_name
  FROM mapping_boundary b
 CROSS JOIN mapping_match m ON m.path = b.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = b.column_name
 WHERE NOT c.not_null AND NOT c.forbids_null_by_domain
 GROUP BY b.rule_path, b.column_name, m.table_id
