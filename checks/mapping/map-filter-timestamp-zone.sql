-- id: map-filter-timestamp-zone
-- title: Row filter on a timestamptz column without a time zone
-- side: source
-- severity: dms=warning copy=info
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): column {column_name} of {part} is {type}, and "{value}" has no time zone
-- why: Which moment is meant depends on the zone of whoever reads the value. Rows of some hours around the border are
--   moved that were to stay, or stay behind. A load by this program takes UTC.
-- remedy: Choose a border at which there are no rows for a day, or filter on another column. Compare the counts on both
--   sides afterwards.
-- reference: AWS DMS user guide, Using source filters
WITH operand AS (
    SELECT rule_path, condition_path, line, column_name, value FROM mapping_filter
     WHERE operator IN ('lte', 'ste', 'gte', 'eq', 'noteq')
    UNION ALL
    SELECT rule_path, condition_path, line, column_name, start_value || ' - ' || end_value FROM mapping_filter
     WHERE operator IN ('between', 'notbetween')
)
SELECT DISTINCT 'rule' AS object_type, NULL AS schema, o.condition_path AS name, m.schema || '.' || m.name AS part,
       o.line, o.column_name, c.type, o.value
  FROM operand o
  JOIN mapping_rule r ON r.path = o.rule_path AND r.rule_type = 'selection' AND r.rule_action <> 'exclude'
 CROSS JOIN mapping_match m ON m.path = o.rule_path
 CROSS JOIN selected_table s ON s.table_id = m.table_id
 CROSS JOIN source_column c ON c.table_oid = m.table_id AND c.name = o.column_name
 WHERE c.base_type = 'timestamptz'
   AND o.value GLOB '*[0-9]*'
   AND o.value NOT GLOB '*:*[-+][0-9]*' AND o.value NOT GLOB '*[0-9][zZ]*' AND upper(o.value) NOT GLOB '*UTC*'
