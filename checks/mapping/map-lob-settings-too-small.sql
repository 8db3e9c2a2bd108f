-- id: map-lob-settings-too-small
-- title: Value that is larger than the bulk-max-size of its table
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM source_large_value v JOIN selected_column c ON c.table_id = v.table_oid
--   AND c.position = v.column_number WHERE v.part = 'largest'
-- finding: {name} (line {line}): the bulk-max-size is {size} KB, and the largest value of column {part} has {bytes}
--   bytes (seen: {seen})
-- why: lob-settings of a table take the place of the task's LobMaxSize. What is larger than bulk-max-size is cut off,
--   with no more than a line in the log; half a JSON or XML document is none, and the row fails on the target.
-- remedy: Set bulk-max-size above the largest value, with room for what is still to come: a character may have up to
--   four bytes, and twice as many on the way. Or let mode be unlimited for this table.
-- reference: AWS DMS user guide, Table and collection settings rules and operations (lob-settings)
SELECT 'rule' AS object_type, NULL AS schema, r.path || '.lob-settings' AS name,
       m.schema || '.' || m.name || '.' || c.source_name AS part, r.line, r.lob_bulk_max_size AS size, v.measure AS bytes,
       v.seen
  FROM mapping_rule r
 CROSS JOIN mapping_match m ON m.path = r.path
 CROSS JOIN source_large_value v ON v.table_oid = m.table_id AND v.part = 'largest'
  JOIN selected_column c ON c.table_id = v.table_oid AND c.position = v.column_number AND c.action = 'copy'
 WHERE r.rule_type = 'table-settings' AND r.lob_mode = 'limited'
   AND CAST(r.lob_bulk_max_size AS INTEGER) > 0
   AND v.measure > CAST(r.lob_bulk_max_size AS INTEGER) * 1024
