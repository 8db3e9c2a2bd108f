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
-- remedy: Compare the names with those of the source, or take the rule out. Names that differ in upper and lower case
--   alone are map-case-mismatch.
-- reference: AWS DMS user guide, Selection rules and actions

-- Tables of the system are never selected: to exclude them is a habit.
WITH matched (path) AS MATERIALIZED (
    SELECT DISTINCT path FROM mapping_match
),
unmatched AS MATERIALIZED (
    SELECT path, line, schema_name, coalesce(table_name, '%') AS table_name, rule_action, is_exact,
           casefold(schema_name) AS schema_folded, casefold(coalesce(table_name, '%')) AS table_folded
      FROM mapping_rule
     WHERE rule_type = 'selection' AND rule_action IN ('include', 'explicit', 'exclude')
       AND schema_name IS NOT NULL AND path NOT IN (SELECT path FROM matched)
       AND NOT (rule_action = 'explicit' AND schema_name || coalesce(table_name, '') GLOB '*[[%]*')
       AND NOT (rule_action = 'exclude' AND (schema_name GLOB 'pg[_]*' OR schema_name = 'information_schema'))
),
folded AS MATERIALIZED (
    SELECT casefold(schema) AS schema, casefold(name) AS name FROM source_table
     WHERE kind IN ('r', 'p', 'v', 'm') AND EXISTS (SELECT 1 FROM unmatched)
),
near (path) AS MATERIALIZED (
    SELECT u.path FROM unmatched u JOIN folded f ON f.name = u.table_folded AND f.schema = u.schema_folded
     WHERE u.is_exact
    UNION
    SELECT u.path FROM unmatched u JOIN folded f
        ON dms_matches(u.schema_folded, f.schema) AND dms_matches(u.table_folded, f.name)
     WHERE NOT u.is_exact
)
SELECT 'rule' AS object_type, NULL AS schema, u.path AS name, NULL AS part, u.line, u.schema_name, u.table_name,
       u.rule_action, CASE u.rule_action WHEN 'exclude' THEN 'info' END AS severity_dms,
       CASE u.rule_action WHEN 'exclude' THEN 'info' END AS severity_copy
  FROM unmatched u
 WHERE u.path NOT IN (SELECT path FROM near)
