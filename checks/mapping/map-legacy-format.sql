-- id: map-legacy-format
-- title: Table mappings in the form that AWS DMS had until 2016
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given'
--   WHEN NOT is_json THEN 'the table mappings cannot be read' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'mappings'
-- finding: {name} (line {line}): the mappings are written as TableMappings, with {count} entries
-- why: AWS DMS takes a list of rules since then, and refuses a task whose mappings have the old form. Most likely the
--   file is a copy of one that was never run again.
-- remedy: Write it anew: for each entry a rule of the type selection, with the rule-action include or exclude, and
--   SourceSchema and SourceTable as schema-name and table-name of its object-locator.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON
SELECT 'rule' AS object_type, NULL AS schema, m.path AS name, NULL AS part, m.line,
       (SELECT count(*) FROM task_member e WHERE e.parent = m.id) AS count
  FROM task_member m
  JOIN task_member r ON r.id = m.parent AND r.path = ''
 WHERE m.document = 'mappings' AND m.name = 'TableMappings' AND m.type <> 'null' AND m.counts
