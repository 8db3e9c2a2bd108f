-- id: bbf-detected
-- title: Database of Babelfish, in which T-SQL owns the tables
-- side: both
-- actor: migration
-- severity: dms=info logical=info copy=info
-- examines: SELECT (SELECT count(*) FROM source_babelfish) + (SELECT count(*) FROM target_babelfish)
-- finding: database {name} of the {part} is that of Babelfish (migration mode {mode})
-- why: SQL Server's clients see only what T-SQL has made: schemas that are named after their database
--   in multi-db mode, names in lower case, types of the schema sys. A tool that creates or renames
--   tables beside T-SQL leaves tables that PostgreSQL has and the application cannot use.
-- remedy: Create databases, schemas and tables through T-SQL first, load into them, and read what the
--   other checks of this family say about names, types and the task.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target; Amazon Aurora user
--   guide, Babelfish architecture
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, 'source' AS part,
       coalesce(b.migration_mode, 'unknown') AS mode
  FROM source_babelfish b
 CROSS JOIN source_server v
 WHERE b.is_tsql
UNION ALL
SELECT 'database', NULL, v.database_name, 'target', coalesce(b.migration_mode, 'unknown')
  FROM target_babelfish b
 CROSS JOIN target_server v
 WHERE b.is_tsql
