-- id: map-no-selection-rule
-- title: Table mappings that select nothing
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given'
--   WHEN NOT is_readable THEN 'the table mappings cannot be read' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule
-- finding: none of the {count} rules includes a table
-- why: The task has no tables. AWS DMS does not begin it, or it begins, ends, and nothing was moved.
-- remedy: Add a rule of the type selection with the rule-action include, e.g. for schema-name "public" and table-name
--   "%". An exclude rule only takes away from what others include.
-- reference: AWS DMS user guide, Selection rules and actions
SELECT 'rule' AS object_type, NULL AS schema, 'rules' AS name, NULL AS part, count(*) AS count
  FROM mapping_rule
HAVING coalesce(max(rule_type = 'selection' AND rule_action IN ('include', 'explicit')), 0) = 0
