-- id: bbf-map-schema-rename-missing
-- title: Schema that is not renamed after its T-SQL database
-- side: target
-- actor: migration
-- severity: dms=blocker copy=warning
-- applies-when: SELECT CASE WHEN NOT is_tsql THEN 'the target is not Babelfish'
--   WHEN migration_mode = 'single-db' THEN 'Babelfish is in single-db mode' END FROM target_babelfish
-- examines: SELECT count(DISTINCT target_schema) FROM selected_table
-- finding: {tables} tables of schema {name} go to schema {target_schema} of the target{known}
-- why: In multi-db mode the schema dbo of the T-SQL database mydb is mydb_dbo in PostgreSQL. Without a
--   rule that says so AWS DMS makes a schema and tables of its own beside it, and so does a copy: the
--   load ends green, and the tables that the application sees stay empty.
-- remedy: Create the database and the schema through T-SQL, and add a transformation rule with the
--   rule-target schema and the rule-action rename, whose value is the name of the T-SQL database, an
--   underscore, and the name of the schema.
-- reference: AWS DMS user guide, Using Babelfish for Aurora PostgreSQL as a target

-- A schema that PostgreSQL has and T-SQL never had, such as public, may be meant.
WITH known AS MATERIALIZED (
    SELECT lower(original_name) AS original_name, group_concat(name, ' or ') AS names
      FROM target_babelfish_schema
     WHERE database NOT IN ('master', 'tempdb', 'msdb')
     GROUP BY lower(original_name)
),
going AS (
    SELECT source_schema, target_schema, count(*) AS tables
      FROM selected_table
     GROUP BY source_schema, target_schema
)
SELECT 'schema' AS object_type, NULL AS schema, g.source_schema AS name, NULL AS part, g.tables,
       g.target_schema,
       CASE WHEN k.names IS NULL THEN ', which T-SQL has not made'
            ELSE '; that of T-SQL is ' || k.names END AS known
  FROM going g
  LEFT JOIN known k ON k.original_name = lower(g.target_schema)
 WHERE g.target_schema NOT IN (SELECT name FROM target_babelfish_schema)
   AND (k.names IS NOT NULL
        OR g.target_schema NOT IN (SELECT name FROM target_schema))
