-- id: map-rule-id-duplicate
-- title: Rules without a rule-id of their own
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule
-- finding: {name} (line {line}): {problem}
-- why: AWS DMS refuses the task: a rule-id is a number, and no other rule has it. It also decides which of two rules
--   for one object counts, so that nobody knows what such a file would do.
-- remedy: Give each rule a number that no other has. Where two transformations name one object, the lower one counts.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON
WITH numbered AS (
    SELECT path, ordinal, line, rule_id, coalesce(ltrim(rule_id, '0'), '') AS number,
           count(*) OVER (PARTITION BY ltrim(rule_id, '0')) AS times,
           first_value(path) OVER (PARTITION BY ltrim(rule_id, '0') ORDER BY ordinal) AS first_path
      FROM mapping_rule
)
SELECT 'rule' AS object_type, NULL AS schema, path || '.rule-id' AS name, NULL AS part, line,
       CASE WHEN rule_id IS NULL THEN 'the rule has no rule-id'
            WHEN rule_id = '' OR number GLOB '*[^0-9]*' OR length(number) > 18
            THEN 'the rule-id "' || rule_id || '" is not a number'
            ELSE 'the rule-id ' || rule_id || ' is that of ' || first_path || ' already' END AS problem
  FROM numbered
 WHERE rule_id IS NULL OR rule_id = '' OR number GLOB '*[^0-9]*' OR length(number) > 18
    OR (times > 1 AND path <> first_path)
