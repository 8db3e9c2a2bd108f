-- id: obj-ddl-in-functions
-- title: A function creates, changes or drops tables
-- side: source
-- severity: dms=warning@cdc logical=warning
-- examines: SELECT count(*) FROM source_function WHERE extension IS NULL
-- finding: function {schema}.{name}({part}) has CREATE, ALTER or DROP TABLE in its text
-- why: AWS DMS does not capture DDL that runs inside a function, and native replication no DDL at
--   all: a table or a partition that is made during the move is not on the target, its rows are not
--   moved, and a changed column ends the replication of its table.
-- remedy: Do not let it run between the start of the load and the cutover: stop the job that calls
--   it. Partitions that it would make in that time can be made before, on both sides.
-- actor: application
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations);
--   PostgreSQL manual, Logical Replication (Restrictions)
SELECT 'function' AS object_type, schema, name, arguments AS part
  FROM source_function
 WHERE changes_tables AND extension IS NULL AND kind IN ('f', 'p')
   AND name NOT GLOB 'awsdms_*' AND language NOT IN ('c', 'internal')
