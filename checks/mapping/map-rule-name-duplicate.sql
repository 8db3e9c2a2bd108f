-- id: map-rule-name-duplicate
-- title: Rule with the name of another
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule
-- finding: {name} (line {line}): the rule-name "{rule_name}" is that of {first_path} already
-- why: AWS DMS wants a name of its own for each rule, and refuses the task otherwise. It comes from copying a rule and
--   changing all but the name. To a load by this program the names mean nothing.
-- remedy: Give the rule another name; its rule-id will do.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON
WITH named AS (
    SELECT path, line, rule_name, first_value(path) OVER (PARTITION BY rule_name ORDER BY ordinal) AS first_path
      FROM mapping_rule
     WHERE rule_name <> ''
)
SELECT 'rule' AS object_type, NULL AS schema, path || '.rule-name' AS name, NULL AS part, line, rule_name, first_path
  FROM named
 WHERE path <> first_path
