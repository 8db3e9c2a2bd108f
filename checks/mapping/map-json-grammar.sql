-- id: map-json-grammar
-- title: Rule of the table mappings that does not follow the grammar
-- side: both
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given'
--   WHEN NOT is_json THEN 'the table mappings cannot be read' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'mappings'
-- finding: {name} (line {line}): {message}
-- why: AWS DMS takes no task with a rule of a type, action or target that it does not know, or that
--   lacks what it needs; the load here refuses it as well. A member with a misspelt name has no
--   effect, and nothing says so: the rule then does something else than it seems to.
-- remedy: Correct the member at that line. Empty members and nulls, which the console adds, are no
--   matter.
-- reference: AWS DMS user guide, Specifying table selection and transformations rules using JSON

-- Of some members other checks tell, as long as these are no objects or arrays: map-rule-id-duplicate,
-- map-load-order-invalid, map-transform-missing-value, map-filter-operator-unknown, -operand-missing
-- and -multiple-negative.
WITH told_elsewhere (path) AS MATERIALIZED (
    SELECT p.path
      FROM task_problem p
      LEFT JOIN task_member m ON m.document = p.document AND m.path = p.path AND m.counts
     WHERE p.document = 'mappings'
       AND coalesce(m.type, 'null') NOT IN ('object', 'array')
       AND (p.path GLOB 'rules[[]*[0-9]].rule-id' OR p.path GLOB 'rules[[]*[0-9]].load-order'
            OR p.path GLOB '*.filter-operator' OR p.path GLOB '*.filter-conditions[[]*[0-9]].*value'
            OR p.path GLOB 'rules[[]*[0-9]].value' OR p.path GLOB 'rules[[]*[0-9]].old-value')
    UNION
    SELECT path FROM task_problem WHERE message GLOB '*has to be the filter''s only condition'
)
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, min(line) AS line,
       group_concat(message, '; ') AS message,
       CASE WHEN NOT max(is_error) THEN 'warning' END AS severity_dms,
       CASE WHEN NOT max(is_error) THEN 'warning' END AS severity_copy
  FROM task_problem
 WHERE document = 'mappings' AND kind IN ('grammar', 'unknown', 'value')
   AND path NOT IN (SELECT path FROM told_elsewhere)
 GROUP BY path
