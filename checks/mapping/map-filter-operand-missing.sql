-- id: map-filter-operand-missing
-- title: Row filter whose values do not go with its operator
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given'
--   WHEN NOT is_json THEN 'the table mappings cannot be read' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): the filter-operator {operator} {problem}
-- why: Which rows are meant is not known: AWS DMS refuses the task or fails at the table, and the load here refuses it.
-- remedy: between and notbetween take start-value and end-value, null and notnull no value, the others value. Leave out
--   what the operator does not take.
-- reference: AWS DMS user guide, Using source filters (Creating source filter rules)
WITH need (operator, member, is_needed) AS (
    SELECT o.value, m.value,
           CASE WHEN o.value IN ('null', 'notnull') THEN 0
                WHEN o.value IN ('between', 'notbetween') THEN m.value <> 'value'
                ELSE m.value = 'value' END
      FROM json_each('["lte","ste","gte","eq","noteq","between","notbetween","null","notnull"]') o
      JOIN json_each('["value","start-value","end-value"]') m
),
operand AS (
    SELECT f.condition_path, f.line, n.operator, n.member, n.is_needed,
           CASE n.member WHEN 'value' THEN f.value WHEN 'start-value' THEN f.start_value ELSE f.end_value END AS value
      FROM mapping_filter f
      JOIN need n ON n.operator = f.operator
)
SELECT 'rule' AS object_type, NULL AS schema, condition_path || '.' || member AS name, NULL AS part, line, operator,
       CASE WHEN is_needed THEN 'needs "' || member || '"'
            ELSE 'takes no "' || member || '", and "' || value || '" is given' END AS problem,
       CASE WHEN NOT is_needed THEN 'warning' END AS severity_dms
  FROM operand
 WHERE CASE WHEN is_needed THEN value IS NULL ELSE value <> '' END
