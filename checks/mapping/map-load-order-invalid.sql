-- id: map-load-order-invalid
-- title: load-order that is no positive number
-- side: source
-- severity: dms=warning copy=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE load_order IS NOT NULL
-- finding: {name} (line {line}): the load-order "{load_order}" is not a whole number from 1 to 2147483647
-- why: Tables with a higher load-order are loaded first, those without one last. What is no such number has no defined
--   place in that order: the large table that was to begin first may begin last.
-- remedy: Write a whole number from 1 to 2147483647, higher for what is to begin earlier, or leave it out.
-- reference: AWS DMS user guide, Selection rules and actions (load-order)
SELECT 'rule' AS object_type, NULL AS schema, path || '.load-order' AS name, NULL AS part, line, load_order
  FROM mapping_rule
 WHERE rule_type = 'selection'
   AND (load_order GLOB '*[^0-9]*' OR CAST(load_order AS INTEGER) NOT BETWEEN 1 AND 2147483647)
