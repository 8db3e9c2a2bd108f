-- id: map-member-twice
-- title: Member that is given twice with different values
-- side: source
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given'
--   WHEN NOT is_json THEN 'the table mappings cannot be read' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'mappings'
-- finding: {name} (line {line}): "{first}" there has no effect, since the same member comes again as "{last}" (line
--   {last_line})
-- why: Of a member that an object has twice the last one counts, and nothing says so. It mostly comes from copying a
--   rule and changing the wrong one of the two; the rule then does what nobody meant.
-- remedy: Take out the one that is not meant. The same value twice, as in some of AWS's examples, does no harm.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON
SELECT 'rule' AS object_type, NULL AS schema, m.path AS name, NULL AS part, min(m.line) AS line,
       coalesce(m.value, m.type) AS first, coalesce(k.value, k.type) AS last, k.line AS last_line
  FROM task_member m
  JOIN task_member p ON p.id = m.parent AND p.counts
  JOIN task_member k ON k.parent = m.parent AND k.name = m.name AND k.counts
 WHERE m.document = 'mappings' AND NOT m.counts
   AND (m.type IN ('object', 'array') OR m.type <> k.type OR m.value IS NOT k.value)
 GROUP BY m.path
