-- id: map-filter-wildcard-table
-- title: Row filter in a rule with wildcards
-- side: source
-- severity: dms=blocker
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_filter
-- finding: {name} (line {line}): the rule has row filters, and names tables by the pattern {schema_name}.{table_name}
-- why: AWS DMS asks for exact names of schema and table where a rule has filters. Older tasks may have run with
--   wildcards; whether the filter counts for each table that matches cannot be told beforehand, and rows that were to
--   stay behind may be moved. A load by this program applies it to each.
-- remedy: Write a rule with the filter for each table, and an include rule without it for the rest.
-- reference: AWS DMS user guide, Using source filters

-- An underscore is in too many names to be taken for a wildcard here.
SELECT 'rule' AS object_type, NULL AS schema, r.path || '.filters' AS name, NULL AS part, min(f.line) AS line,
       r.schema_name, r.table_name
  FROM mapping_rule r
  JOIN mapping_filter f ON f.rule_path = r.path
 WHERE r.rule_type = 'selection' AND r.rule_action = 'include'
   AND replace(r.schema_name || '.' || coalesce(r.table_name, '%'), '[_]', '') GLOB '*[[%]*'
 GROUP BY r.path
