-- id: map-filter-on-exclude
-- title: Row filter in a rule that excludes tables
-- side: source
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): an exclude rule has row filters
-- why: Filters belong to include rules. AWS DMS leaves out the whole table, not the rows that the filter selects; the
--   load here refuses the file, since some of the rows may have been meant.
-- remedy: To leave out some rows, include the table with a filter for those that stay. To leave out all of them, take
--   the filters out.
-- reference: AWS DMS user guide, Selection rules and actions (filters)
SELECT 'rule' AS object_type, NULL AS schema, r.path || '.filters' AS name, NULL AS part, min(f.line) AS line
  FROM mapping_rule r
  JOIN mapping_filter f ON f.rule_path = r.path
 WHERE r.rule_type = 'selection' AND r.rule_action = 'exclude'
 GROUP BY r.path
