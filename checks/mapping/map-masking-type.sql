-- id: map-masking-type
-- title: Masking that does not go with the column's type
-- side: both
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action GLOB 'data-masking-*'
-- finding: {name} (line {line}): {rule_action} is for {wanted}, and column {part} is {type}
-- why: Digits are masked in text alone, and a hash has 64 characters: in a shorter column it does not fit. The table
--   goes into error in the middle of the load, or the value arrives as it was, for everybody to see.
-- remedy: Mask columns of varchar, and give those that are hashed 64 characters on the target. The hash has no salt: what
--   has few possible values, such as a telephone number, is soon guessed from it.
-- reference: AWS DMS user guide, Using data masking to hide sensitive information
WITH masked AS MATERIALIZED (
    SELECT r.path, r.line, r.rule_action, m.table_id, m.position, m.schema || '.' || m.name || '.' || m.column AS part,
           c.type, c.base_type, c.type_modifier
      FROM mapping_rule r
     CROSS JOIN mapping_column_match m ON m.path = r.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.number = m.position
     WHERE r.rule_type = 'transformation' AND r.rule_action GLOB 'data-masking-*'
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, part, line, rule_action, type, 'text' AS wanted
  FROM masked
 WHERE rule_action <> 'data-masking-hash-mask' AND base_type NOT IN ('varchar', 'bpchar', 'text')
UNION ALL
SELECT 'rule', NULL, k.path, k.part, k.line, k.rule_action, coalesce(g.type, k.type)
       || CASE WHEN g.type IS NULL THEN '' ELSE ' on the target' END, '64 characters and more'
  FROM masked k
  LEFT JOIN selected_table s ON s.table_id = k.table_id AND s.mode <> 'drop-and-create'
  LEFT JOIN selected_column n ON n.table_id = k.table_id AND n.position = k.position
  LEFT JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
  LEFT JOIN target_column g ON g.table_oid = t.oid AND g.name = n.target_name
 WHERE k.rule_action = 'data-masking-hash-mask'
   AND (coalesce(g.base_type, k.base_type) NOT IN ('varchar', 'bpchar', 'text')
        OR coalesce(g.base_type, k.base_type) <> 'text'
           AND coalesce(g.type_modifier, k.type_modifier) BETWEEN 5 AND 67)
