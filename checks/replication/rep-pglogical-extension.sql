-- id: rep-pglogical-extension
-- title: Extension pglogical is not in the database
-- aliases: postgres-check-pglogical, Google NO_PGLOGICAL_INSTALLED
-- side: source
-- severity: dms=blocker@cdc
-- examines: SELECT count(*) FROM source_server
-- applies-when: SELECT CASE WHEN plugin <> 'pglogical' THEN 'the task uses ' || plugin
--   WHEN plugin IS NULL THEN 'no task asks for pglogical' END
--   FROM assessment
-- finding: extension pglogical does not exist in database {name}
-- why: The task names pglogical as its plugin. Without the extension in each database that is
--   moved, AWS DMS cannot make its slot, and the task fails before it has captured anything.
-- remedy: Create the extension in this database as a superuser (rds_superuser on RDS), or let the
--   task use test_decoding (PluginName). The server has to have loaded the library at its start.
-- remedy-sql: CREATE EXTENSION pglogical
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source; pglogical,
--   README
SELECT 'database' AS object_type, NULL AS schema, s.database_name AS name, NULL AS part
  FROM source_server s
 WHERE NOT EXISTS (SELECT 1 FROM source_extension e WHERE e.name = 'pglogical')
