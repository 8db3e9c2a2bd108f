-- id: map-before-image-nonstream-target
-- title: Before-image columns on a PostgreSQL target
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'transformation'
-- finding: {name} (line {line}): before-image columns are asked for, and the target is PostgreSQL
-- why: The values before a change are for targets that take a stream of changes. What comes of the rule in tables of
--   PostgreSQL is not documented; it may add columns that nobody expects.
-- remedy: Take the rule out. Who has to see what a row was before can write it by a trigger.
-- reference: AWS DMS user guide, Before image task settings
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line
  FROM mapping_rule
 WHERE rule_action = 'add-before-image-columns'
