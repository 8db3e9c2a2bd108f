-- id: map-include-exclude-conflict
-- title: Rule that includes tables which others exclude again
-- side: source
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_action IN ('include', 'explicit')
-- finding: {name} (line {line}): all that it selects ({tables}) is excluded by other rules
-- why: What is excluded by any rule is not moved, whatever the others include and whichever comes first. The rule has no
--   effect; if it was meant as an exception from the exclusion, these tables stay behind.
-- remedy: Make the exclude rule narrower, or take out the rule that has no effect.
-- reference: AWS DMS user guide, Selection rules and actions
WITH excluded (table_id) AS MATERIALIZED (
    SELECT m.table_id
      FROM mapping_rule r
     CROSS JOIN mapping_match m ON m.path = r.path
     WHERE r.rule_type = 'selection' AND r.rule_action = 'exclude'
)
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, NULL AS part, r.line,
       min(m.schema || '.' || m.name) || CASE WHEN count(*) > 1 THEN ' and ' || (count(*) - 1) || ' more' ELSE '' END
           AS tables
  FROM mapping_rule r
 CROSS JOIN mapping_match m ON m.path = r.path
 WHERE r.rule_type = 'selection' AND r.rule_action IN ('include', 'explicit')
   AND EXISTS (SELECT 1 FROM excluded)
 GROUP BY r.path
HAVING min(m.table_id IN (SELECT table_id FROM excluded))
