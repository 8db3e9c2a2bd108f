-- id: bbf-map-column-lowercase
-- title: Columns renamed to lower case on the way to Babelfish
-- side: target
-- actor: migration
-- severity: dms=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish' END
--   FROM target_babelfish
-- examines: SELECT count(*) FROM selected_column
-- finding: {columns} columns of {schema}.{name} are renamed to lower case, such as {example}
-- why: For Babelfish the names of tables are to be in lower case and those of columns are not: a column
--   that T-SQL made with capital letters is not found by the new name.
-- remedy: Remove the transformation rule with the rule-target column and the rule-action
--   convert-lowercase; keep the one for tables.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target
WITH renamed AS MATERIALIZED (
    SELECT table_id, count(*) AS columns, min(source_name) AS example
      FROM selected_column
     WHERE action = 'copy' AND target_name <> source_name AND target_name = lower(source_name)
     GROUP BY table_id
)
SELECT 'table' AS object_type, s.source_schema AS schema, s.source_name AS name, NULL AS part,
       r.columns, r.example
  FROM renamed r
 CROSS JOIN selected_table s ON s.table_id = r.table_id
