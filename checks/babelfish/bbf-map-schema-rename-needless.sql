-- id: bbf-map-schema-rename-needless
-- title: Schema renamed after its T-SQL database, where Babelfish has only one
-- side: target
-- actor: migration
-- severity: dms=warning copy=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish'
--   WHEN migration_mode IS NOT 'single-db' THEN 'Babelfish is not in single-db mode' END
--   FROM target_babelfish
-- examines: SELECT count(DISTINCT target_schema) FROM selected_table
-- finding: {tables} tables of schema {name} go to schema {target_schema} of the target; T-SQL calls
--   it {original}
-- why: In single-db mode schemas keep their names: dbo is dbo. Tables in a schema with the database's
--   name in front are not those that T-SQL made, and SQL Server's clients do not see them.
-- remedy: Remove the transformation rule that renames the schema.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target
WITH wrong AS MATERIALIZED (
    SELECT DISTINCT lower(database) || '_' || name AS name, name AS original
      FROM target_babelfish_schema
     WHERE database NOT IN ('master', 'tempdb', 'msdb')
)
SELECT 'schema' AS object_type, NULL AS schema, s.source_schema AS name, NULL AS part,
       count(*) AS tables, s.target_schema, w.original
  FROM selected_table s
  JOIN wrong w ON w.name = s.target_schema
 WHERE s.target_schema <> s.source_schema
   AND s.target_schema NOT IN (SELECT name FROM target_babelfish_schema)
 GROUP BY s.source_schema, s.target_schema, w.original
