-- id: bbf-database-name
-- title: Another database of a server with Babelfish
-- side: target
-- actor: migration
-- severity: dms=blocker logical=warning copy=warning
-- applies-when: SELECT CASE WHEN migration_mode IS NULL AND database_name IS NULL
--   THEN 'the target is not a server with Babelfish' END FROM target_babelfish
-- examines: SELECT count(*) FROM target_babelfish
-- finding: the target is database {name} of a server with Babelfish, whose T-SQL tables are in
--   {babelfish_database}
-- why: All databases that T-SQL clients see are schemas of one database of PostgreSQL. What is loaded
--   into another one is complete, compares equal, and is invisible to an application that connects as
--   to SQL Server.
-- remedy: Name the database of Babelfish in the target's connection and in the DatabaseName of the
--   endpoint. If the rows are for PostgreSQL's clients alone, the database is right as it is.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target; Amazon Aurora user
--   guide, Babelfish architecture

-- Tables that go into a schema of the kind that T-SQL makes are certainly meant for it.
WITH meant AS (
    SELECT EXISTS (SELECT 1 FROM selected_table
                    WHERE target_schema = 'dbo' OR target_schema GLOB '*[_]dbo') AS is_tsql
)
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, NULL AS part,
       coalesce(b.database_name, 'babelfish_db') AS babelfish_database,
       CASE WHEN NOT m.is_tsql THEN 'info' END AS severity_dms,
       CASE WHEN NOT m.is_tsql THEN 'info' END AS severity_logical,
       CASE WHEN NOT m.is_tsql THEN 'info' END AS severity_copy
  FROM target_babelfish b
 CROSS JOIN target_server v
 CROSS JOIN meant m
 WHERE NOT b.is_tsql
