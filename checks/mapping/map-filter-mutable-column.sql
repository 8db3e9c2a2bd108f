-- id: map-filter-mutable-column
-- title: Row filter on a column that may change
-- side: source
-- severity: dms=warning@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): rows of {part} are updated ({updated} times so far), and column {column_name} is not in
--   its primary key
-- why: A filter is only right for columns that never change. When an update carries a row across the filter's border,
--   AWS DMS does not put it right: the row stays on the target with old values, or the change of a row that was left
--   out is applied.
-- remedy: Filter on a column that is set once. Otherwise compare the rows before the cutover, and be ready for a
--   difference.
-- reference: AWS DMS user guide, Using source filters

-- Which columns the updates have set the server does not keep.
WITH key_column AS MATERIALIZED (
    SELECT i.table_oid, k.column_name AS name
      FROM source_index i
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     WHERE i.is_primary
)
SELECT DISTINCT 'rule' AS object_type, NULL AS schema, f.path AS name, m.schema || '.' || m.name AS part, f.line,
       f.column_name, u.updated
  FROM mapping_filter f
  JOIN mapping_rule r ON r.path = f.rule_path AND r.rule_type = 'selection' AND r.rule_action <> 'exclude'
 CROSS JOIN mapping_match m ON m.path = f.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = f.column_name
 CROSS JOIN source_table_statistics u ON u.table_oid = m.table_id AND u.updated > 0
  LEFT JOIN key_column k ON k.table_oid = m.table_id AND k.name = f.column_name
 WHERE k.name IS NULL
