-- id: map-filter-multiple-negative
-- title: Row filter with a negative condition among others
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given'
--   WHEN NOT is_json THEN 'the table mappings cannot be read' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): {operators} stand in one filter with {count} conditions
-- why: The conditions of a filter are alternatives: one that holds is enough. "Not 1 or not 2" is every row, so that the
--   filter leaves nothing out. AWS DMS allows one negative condition in a filter; the load here wants it to stand alone.
-- remedy: Write a filter of its own for each noteq, notbetween and notnull: all filters of a rule have to hold.
-- reference: AWS DMS user guide, Using source filters
SELECT 'rule' AS object_type, NULL AS schema, f.path AS name, NULL AS part, f.line,
       group_concat(f.operator, ', ') AS operators, count(*) AS count,
       CASE WHEN sum(f.operator IN ('noteq', 'notbetween', 'notnull')) = 1 THEN 'warning' END AS severity_dms
  FROM mapping_filter f
 WHERE f.condition_path IS NOT NULL
 GROUP BY f.path
HAVING count(*) > 1 AND sum(f.operator IN ('noteq', 'notbetween', 'notnull')) > 0
