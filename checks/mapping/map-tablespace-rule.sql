-- id: map-tablespace-rule
-- title: Rule on tablespaces
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'transformation'
-- finding: {name} (line {line}): the rule-target is {rule_target}
-- why: These rules are for Oracle on both sides. On PostgreSQL they place nothing: tables and indexes are in the default
--   tablespace of the target's database.
-- remedy: Take the rule out. Where it matters, create the tables beforehand in the tablespace that is wanted, or set
--   default_tablespace for the role of the task.
-- reference: AWS DMS user guide, Transformation rules and actions (rule-target)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line, rule_target
  FROM mapping_rule
 WHERE rule_target IN ('table-tablespace', 'index-tablespace')
