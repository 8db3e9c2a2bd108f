-- id: map-define-primary-key
-- title: Primary key of a rule that the rows may break
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action = 'define-primary-key'
-- finding: {name} (line {line}): {problem}
-- why: AWS DMS finds the rows of the target by that key. Where two rows have the same values, the second one is refused
--   or written over the first, and a change goes to the wrong row; where a value is null, the row is refused.
-- remedy: Name columns that a unique index of the source covers and that are NOT NULL; the rule takes exact names of
--   schema and table.
-- reference: AWS DMS user guide, Transformation rules and actions (define-primary-key)
WITH definition AS MATERIALIZED (
    SELECT r.path, r.line, r.schema_name, r.table_name, d.id, c.id AS columns, o.value AS origin
      FROM mapping_rule r
      LEFT JOIN task_member d ON d.parent = r.member AND d.name = 'primary-key-def' AND d.counts
      LEFT JOIN task_member c ON c.parent = d.id AND c.name = 'columns' AND c.counts
      LEFT JOIN task_member o ON o.parent = d.id AND o.name = 'origin' AND o.counts
     WHERE r.rule_type = 'transformation' AND r.rule_action = 'define-primary-key'
),
wanted AS MATERIALIZED (
    SELECT d.path, d.line, m.table_id, m.schema || '.' || m.name AS owner, e.value AS name
      FROM definition d
      JOIN task_member e ON e.parent = d.columns AND e.value IS NOT NULL
     CROSS JOIN mapping_match m ON m.path = d.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
),
-- Unique over columns that are all among those wanted.
unique_index AS MATERIALIZED (
    SELECT DISTINCT w.path, w.table_id
      FROM (SELECT DISTINCT path, table_id FROM wanted) w
      JOIN source_index i ON i.table_oid = w.table_id AND i.is_unique AND NOT i.is_partial AND NOT i.has_expressions
     WHERE NOT EXISTS (SELECT 1 FROM source_index_column k
                        WHERE k.index_oid = i.oid AND k.is_key
                          AND k.column_name NOT IN (SELECT name FROM wanted x
                                                     WHERE x.path = w.path AND x.table_id = w.table_id))
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, 'table' AS part, line,
       'the rule takes exact names, and ' || coalesce(schema_name, '') || '.' || coalesce(table_name, '')
       || ' has a wildcard' AS problem, NULL AS severity_dms
  FROM definition
 WHERE replace(coalesce(schema_name, '') || '.' || coalesce(table_name, ''), '[_]', '') GLOB '*[[%]*'
UNION ALL
SELECT 'rule', NULL, d.path, 'columns', d.line, 'the rule names no columns for the key', NULL
  FROM definition d
 WHERE NOT EXISTS (SELECT 1 FROM task_member e WHERE e.parent = d.columns)
UNION ALL
SELECT 'rule', NULL, path, 'origin', line, 'origin is "' || origin || '", and neither primary-key nor unique-index',
       'warning'
  FROM definition
 WHERE origin <> '' AND origin NOT IN ('primary-key', 'unique-index')
UNION ALL
SELECT 'rule', NULL, w.path, w.owner || '.' || w.name, w.line,
       w.owner || CASE WHEN c.name IS NULL THEN ' has no column ' || w.name
                       ELSE ' allows null in column ' || w.name || ', which a primary key does not' END, NULL
  FROM wanted w
  LEFT JOIN source_column c ON c.table_oid = w.table_id AND c.name = w.name
  LEFT JOIN selected_column k ON k.table_id = w.table_id AND k.target_name = w.name AND k.action = 'copy'
 WHERE c.name IS NULL AND k.target_name IS NULL
    OR c.name IS NOT NULL AND NOT c.not_null AND NOT c.forbids_null_by_domain
UNION ALL
SELECT 'rule', NULL, w.path, w.owner, min(w.line),
       'no unique index of ' || w.owner || ' says that its rows differ in ' || group_concat(w.name, ', '), 'warning'
  FROM wanted w
  JOIN source_column c ON c.table_oid = w.table_id AND c.name = w.name
  LEFT JOIN unique_index u ON u.path = w.path AND u.table_id = w.table_id
 WHERE u.path IS NULL
 GROUP BY w.path, w.table_id
