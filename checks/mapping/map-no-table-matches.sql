-- id: map-no-table-matches
-- title: Selection rule that names no table of the source
-- side: source
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type = 'selection'
-- finding: {name} (line {line}): no table of the source is {schema_name}.{table_name}, which the rule wants to
--   {rule_action}
-- why: A rule whose names are misspelt has no effect, and nothing says so. What it was to include stays behind; what it
--   was to exclude is moved. Where there is nothing to exclude, as on a source that never had the table, no harm is done.
-- remedy: Compare the names with those of the source, or take the rule out. Views need the table-type view or all, tables
--   of an extension an explicit rule. Names that differ in upper and lower case alone are map-case-mismatch.
-- reference: AWS DMS user guide, Selection rules and actions

-- Tables of the system are never selected: to exclude them is a habit.
SELECT 'rule' AS object_type, NULL AS schema, path AS name, NULL AS part, line, schema_name,
       coalesce(table_name, '%') AS table_name, rule_action,
       CASE rule_action WHEN 'exclude' THEN 'info' END AS severity_dms,
       CASE rule_action WHEN 'exclude' THEN 'info' END AS severity_copy
  FROM mapping_rule
 WHERE rule_type = 'selection' AND rule_action IN ('include', 'explicit', 'exclude')
   AND schema_name IS NOT NULL
   AND NOT (rule_action = 'explicit' AND schema_name || coalesce(table_name, '') GLOB '*[[%]*')
   AND NOT (rule_action = 'exclude' AND (schema_name GLOB 'pg[_]*' OR schema_name = 'information_schema'))
   AND path NOT IN (SELECT path FROM mapping_match)
   AND path NOT IN (SELECT path FROM mapping_near)
