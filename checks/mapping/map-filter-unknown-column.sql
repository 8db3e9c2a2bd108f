-- id: map-filter-unknown-column
-- title: Row filter on a column that the table does not have
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): {part} has no column {column_name}{near}
-- why: The rows that are to be left out are not known. AWS DMS fails when it reads the table, or goes on without the
--   filter and moves rows that nobody wanted; the load here refuses the task.
-- remedy: Write the column as the source has it, upper and lower case included. A rule with wildcards names tables that
--   do not have the column: write a rule for each table.
-- reference: AWS DMS user guide, Using source filters
SELECT DISTINCT 'rule' AS object_type, NULL AS schema, f.path AS name, m.schema || '.' || m.name AS part, f.line,
       f.column_name,
       coalesce((SELECT ', but ' || min(n.name) FROM source_column n
                  WHERE n.table_oid = m.table_id AND casefold(n.name) = casefold(f.column_name)), '') AS near
  FROM mapping_filter f
  JOIN mapping_rule r ON r.path = f.rule_path AND r.rule_type = 'selection' AND r.rule_action <> 'exclude'
 CROSS JOIN mapping_match m ON m.path = f.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 WHERE f.column_name IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM source_column c WHERE c.table_oid = m.table_id AND c.name = f.column_name)
