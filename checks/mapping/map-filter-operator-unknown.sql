-- id: map-filter-operator-unknown
-- title: Row filter with an operator that does not exist
-- side: source
-- severity: dms=blocker copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given'
--   WHEN NOT is_json THEN 'the table mappings cannot be read' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): {operator}
-- why: AWS DMS refuses the task, and so does the load here: which rows are meant is not known.
-- remedy: Write eq, noteq, gte, ste (less than or equal), between, notbetween, null or notnull; all of them include the
--   value itself. What is greater and not equal is written as gte with the next value.
-- reference: AWS DMS user guide, Using source filters (Creating source filter rules)
SELECT 'rule' AS object_type, NULL AS schema, f.condition_path || '.filter-operator' AS name, NULL AS part, f.line,
       coalesce('there is no filter-operator "' || f.operator || '"', 'the condition has no filter-operator') AS operator
  FROM mapping_filter f
 WHERE f.condition_path IS NOT NULL
   AND coalesce(f.operator, '') NOT IN ('lte', 'ste', 'gte', 'eq', 'noteq', 'between', 'notbetween', 'null', 'notnull')
