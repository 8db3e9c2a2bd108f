-- id: map-filter-no-pk-column
-- title: Row filter on a column outside the key while changes are captured
-- side: source
-- severity: dms=blocker@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): column {column_name} of {part} is not in what the log keeps of a deleted row
-- why: Of a deleted row the server's log has the columns of the replica identity, which is the primary key if nothing
--   else was chosen. AWS DMS finds the filter's column empty there, takes the row for one that the filter leaves out,
--   and does not delete it on the target. Nothing is said.
-- remedy: Filter on columns of the key, or set REPLICA IDENTITY FULL for the table. A task that does a full load alone
--   is not concerned.
-- reference: AWS DMS user guide, Using source filters
WITH identity_column AS MATERIALIZED (
    SELECT i.table_oid, k.column_name AS name
      FROM source_index i
      JOIN source_table t ON t.oid = i.table_oid
      JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
     WHERE t.replica_identity = 'd' AND i.is_primary OR t.replica_identity = 'i' AND i.is_replica_identity
)
SELECT DISTINCT 'rule' AS object_type, NULL AS schema, f.path AS name, m.schema || '.' || m.name AS part, f.line,
       f.column_name
  FROM mapping_filter f
  JOIN mapping_rule r ON r.path = f.rule_path AND r.rule_type = 'selection' AND r.rule_action <> 'exclude'
 CROSS JOIN mapping_match m ON m.path = f.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_table t ON t.oid = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = f.column_name
  LEFT JOIN identity_column i ON i.table_oid = m.table_id AND i.name = f.column_name
 WHERE t.replica_identity <> 'f' AND i.name IS NULL
