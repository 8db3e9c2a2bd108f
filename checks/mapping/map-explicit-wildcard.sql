-- id: map-explicit-wildcard
-- title: Explicit rule with a wildcard
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action = 'explicit'
-- finding: {name} (line {line}): the rule-action explicit takes exact names, and {schema_name}.{table_name} has a
--   wildcard
-- why: An explicit rule names one table, character by character. With a wildcard in it AWS DMS refuses the task, or the
--   rule selects nothing.
-- remedy: Use the rule-action include, or write a rule for each table.
-- reference: AWS DMS user guide, Selection rules and actions

-- An underscore is in too many names to be taken for a wildcard here.
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, NULL AS part, r.line, r.schema_name, r.table_name,
       CASE WHEN instr(r.schema_name || r.table_name, '%') = 0 THEN 'warning' END AS severity_copy
  FROM mapping_rule r
 WHERE r.rule_action = 'explicit'
   AND r.schema_name || coalesce(r.table_name, '') GLOB '*[[%]*'
   AND r.path NOT IN (SELECT m.path FROM mapping_rule e CROSS JOIN mapping_match m ON m.path = e.path
                       WHERE e.rule_action = 'explicit')
