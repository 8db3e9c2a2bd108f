-- id: map-add-column-target-missing
-- title: Column that a rule adds, and that cannot be made
-- side: both
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action = 'add-column'
-- finding: {name} (line {line}): {problem}
-- why: AWS DMS makes an added column only where it creates the table, by the data-type of the rule. Into a table that is
--   there already it writes to a column that must exist, and the load of the table fails if it does not.
-- remedy: Give the rule a data-type. Where the table exists on the target, add the column there before the load.
-- reference: AWS DMS user guide, Transformation rules and actions (add-column)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line,
       'the added column ' || coalesce(value, '') || ' has no data-type' AS problem
  FROM mapping_rule
 WHERE rule_type = 'transformation' AND rule_action = 'add-column' AND data_type IS NULL
UNION ALL
SELECT 'rule', NULL, r.path, s.target_schema || '.' || s.target_name, r.line,
       s.target_schema || '.' || s.target_name || ' exists on the target and has no column ' || r.value
  FROM mapping_rule r
 CROSS JOIN mapping_match m ON m.path = r.path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
  JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  LEFT JOIN target_column c ON c.table_oid = t.oid AND c.name = r.value
 WHERE r.rule_type = 'transformation' AND r.rule_action = 'add-column' AND r.value IS NOT NULL
   AND s.mode <> 'drop-and-create' AND c.name IS NULL
