-- id: map-view-with-cdc
-- title: View in a task that captures changes
-- side: source
-- severity: dms=blocker@cdc
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE table_type IN ('view', 'all')
-- finding: {name} (line {line}): the rule selects {kind} {part}
-- why: AWS DMS moves views in a full load alone: there are no changes of a view in the server's log. What the view shows
--   later does not arrive.
-- remedy: Move views in a task of their own that does a full load only, or move the tables below and create the view on
--   the target. In this task let table-type be table.
-- reference: AWS DMS user guide, Selection rules and actions (table-type)
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, m.schema || '.' || m.name AS part, r.line,
       CASE m.kind WHEN 'm' THEN 'the materialized view' ELSE 'the view' END AS kind
  FROM mapping_rule r
 CROSS JOIN mapping_match m ON m.path = r.path
 WHERE r.rule_type = 'selection' AND r.rule_action IN ('include', 'explicit') AND r.table_type IN ('view', 'all')
   AND m.kind IN ('v', 'm')
