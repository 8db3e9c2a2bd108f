-- id: map-transform-missing-value
-- title: Transformation without the value that it needs
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'transformation'
-- finding: {name} (line {line}): the rule-action {rule_action} needs {member}, which is not given
-- why: AWS DMS refuses the task or leaves the names as they are, and the load here refuses it.
-- remedy: Give the value: the new name, the prefix or the suffix. replace-prefix and replace-suffix need what is to be
--   replaced as old-value, too.
-- reference: AWS DMS user guide, Transformation rules and actions
WITH need (action, member) AS (
    SELECT a.value, m.value
      FROM json_each('["rename","add-prefix","add-suffix","remove-prefix","remove-suffix","replace-prefix",
                       "replace-suffix","add-column","data-masking-digits-mask"]') a
      JOIN json_each('["value","old-value"]') m
     WHERE m.value = 'value' OR a.value IN ('replace-prefix', 'replace-suffix')
)
SELECT 'rule' AS object_type, NULL AS schema, r.path || '.' || n.member AS name, NULL AS part, r.line, r.rule_action,
       n.member,
       CASE WHEN r.rule_action IN ('add-column', 'data-masking-digits-mask') THEN 'none' END AS severity_copy
  FROM mapping_rule r
  JOIN need n ON n.action = r.rule_action
 WHERE r.rule_type = 'transformation' AND coalesce(r.rule_target, '') NOT GLOB '*-tablespace'
   AND coalesce(CASE n.member WHEN 'value' THEN r.value ELSE r.old_value END, '') = ''
