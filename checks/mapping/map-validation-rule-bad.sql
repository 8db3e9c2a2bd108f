-- id: map-validation-rule-bad
-- title: Validation rule that cannot do what it is meant to
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'validation'
-- finding: {name} (line {line}): {problem}
-- why: Such a rule has no effect, or compares what has nothing to do with each other. What was to be let pass is reported
--   as a difference, row by row, among which nobody sees one that is real.
-- remedy: Let rule-target be column and rule-action override-validation-function, give source-function and
--   target-function, each with ${column-name} for the column's value, and name a column outside the primary key.
-- reference: AWS DMS user guide, Specifying data validation rules using JSON

-- Where neither function looks at the value, map-validation-rule-disables tells.
WITH rule AS MATERIALIZED (
    SELECT * FROM mapping_rule WHERE rule_type = 'validation'
),
key_column AS MATERIALIZED (
    SELECT m.path, min(m.schema || '.' || m.name || '.' || m.column) AS column
      FROM rule r
     CROSS JOIN mapping_column_match m ON m.path = r.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
     CROSS JOIN source_index i ON i.table_oid = m.table_id AND i.is_primary
     CROSS JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key AND k.column_name = m.column
     GROUP BY m.path
)
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, NULL AS part, r.line,
       CASE WHEN coalesce(r.rule_target, '') <> 'column' THEN 'the rule-target is not column'
            WHEN coalesce(r.rule_action, '') <> 'override-validation-function'
            THEN 'the rule-action is not override-validation-function'
            WHEN coalesce(r.source_function, '') = '' OR coalesce(r.target_function, '') = ''
            THEN 'source-function or target-function is missing'
            WHEN k.path IS NULL THEN '${column-name} is not in ' || CASE WHEN instr(r.source_function, '${column-name}')
                                                                    THEN 'target-function' ELSE 'source-function' END
            ELSE k.column || ' is in the primary key, by which rows are found' END AS problem
  FROM rule r
  LEFT JOIN key_column k ON k.path = r.path
 WHERE coalesce(r.rule_target, '') <> 'column' OR coalesce(r.rule_action, '') <> 'override-validation-function'
    OR coalesce(r.source_function, '') = '' OR coalesce(r.target_function, '') = ''
    OR (instr(r.source_function, '${column-name}') = 0) <> (instr(r.target_function, '${column-name}') = 0)
    OR k.path IS NOT NULL
