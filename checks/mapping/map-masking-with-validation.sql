-- id: map-masking-with-validation
-- title: Masked columns in a task that validates
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action GLOB 'data-masking-*'
-- finding: {name} (line {line}): {rule_action} changes values that EnableValidation is to compare
-- why: The values of the target are meant to be different. What validation says of such a column is either that every
--   row differs, or nothing at all; and nobody sees which rows are really wrong.
-- remedy: Leave the masked columns out of the validation, and have them looked at in another way; or validate before the
--   masking.
-- reference: AWS DMS user guide, Using data masking to hide sensitive information; AWS DMS data validation
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, NULL AS part, r.line, r.rule_action
  FROM mapping_rule r
  JOIN task_setting v ON v.name = 'EnableValidation' AND lower(v.value) = 'true'
 WHERE r.rule_type = 'transformation' AND r.rule_action GLOB 'data-masking-*'
