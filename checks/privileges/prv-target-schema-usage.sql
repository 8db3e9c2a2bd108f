-- id: prv-target-schema-usage
-- title: A schema of the target cannot be used
-- aliases: postgres-check-target-privileges
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(DISTINCT target_schema) FROM selected_table
-- finding: role {role} has no USAGE on schema {name} of the target, where {tables} tables are to
--   go
-- why: Without it no right on a table counts: every statement there is refused with "permission
--   denied for schema".
-- remedy: Grant USAGE on the schema to the role.
-- remedy-sql: GRANT USAGE ON SCHEMA {name} TO {role}
-- reference: PostgreSQL manual, Privileges; AWS DMS user guide, Using a PostgreSQL database as a
--   target
SELECT 'schema' AS object_type, NULL AS schema, n.name, NULL AS part, v.role, count(*) AS tables
  FROM selected_table s
  JOIN target_schema n ON n.name = s.target_schema
  JOIN target_server v
 WHERE NOT n.can_use
 GROUP BY n.name, v.role
