-- id: prv-source-schema-usage
-- title: A schema with selected tables cannot be used
-- aliases: Google PRIVILEGES
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(DISTINCT source_schema) FROM selected_table
-- finding: role {role} has no USAGE on schema {name}, which has {tables} selected tables
-- why: Without it no right on a table counts: the load fails with "permission denied for
--   schema", and tools that list only what they can reach leave the whole schema out without a
--   word.
-- remedy: Grant USAGE on the schema to the role. Rights on the tables in it are a matter of
--   their own.
-- remedy-sql: GRANT USAGE ON SCHEMA {name} TO {role}
-- reference: PostgreSQL manual, Privileges; AWS DMS user guide, Using a PostgreSQL database as
--   an AWS DMS source
SELECT 'schema' AS object_type, NULL AS schema, n.name, NULL AS part, v.role,
       count(*) AS tables
  FROM selected_table s
  JOIN source_schema n ON n.name = s.source_schema
  JOIN source_server v
 WHERE NOT n.can_use
 GROUP BY n.name, v.role
