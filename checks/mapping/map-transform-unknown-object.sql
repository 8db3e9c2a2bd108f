-- id: map-transform-unknown-object
-- title: Rule on a table or column that is not selected
-- side: source
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no table mappings were given' END
--   FROM task_document WHERE document = 'mappings'
-- examines: SELECT count(*) FROM mapping_rule WHERE rule_type IN ('transformation', 'table-settings', 'validation')
-- finding: {name} (line {line}): the rule names {object}, and {problem}
-- why: The rule has no effect, and nothing says so. A column that was to be renamed, masked or left out arrives as it
--   is; a table that was to be loaded in parallel is not.
-- remedy: Compare the names with those of the source, select the table, or take the rule out. Rules name objects as the
--   source has them, not as other rules rename them.
-- reference: AWS DMS user guide, Transformation rules and actions; Table and collection settings rules and operations
WITH rule AS MATERIALIZED (
    SELECT * FROM mapping_rule
     WHERE rule_type IN ('transformation', 'table-settings', 'validation') AND schema_name IS NOT NULL
       AND NOT (rule_type = 'table-settings' AND schema_name || coalesce(table_name, '') GLOB '*[[%]*')
),
named AS MATERIALIZED (
    SELECT m.path, max(m.table_id IN (SELECT table_id FROM selected_table)) AS is_selected
      FROM mapping_match m
     GROUP BY m.path
),
with_column (path) AS MATERIALIZED (
    SELECT DISTINCT m.path
      FROM rule r
     CROSS JOIN mapping_column_match m ON m.path = r.path
     CROSS JOIN selected_table s ON s.table_id = m.table_id
)
SELECT 'rule' AS object_type, NULL AS schema, r.path AS name, NULL AS part, r.line,
       r.schema_name || coalesce('.' || r.table_name, '') || coalesce('.' || r.column_name, '') AS object,
       CASE WHEN n.path IS NULL THEN 'the source has no table of that name that could be selected'
            WHEN NOT n.is_selected THEN 'no rule selects it'
            ELSE 'no selected table has such a column' END AS problem
  FROM rule r
  LEFT JOIN named n ON n.path = r.path
 WHERE (n.path IS NULL AND r.path NOT IN (SELECT path FROM mapping_near)
        OR NOT n.is_selected
        OR r.column_name IS NOT NULL AND r.rule_action IS NOT 'add-column'
           AND r.path NOT IN (SELECT path FROM with_column) AND n.path IS NOT NULL)
