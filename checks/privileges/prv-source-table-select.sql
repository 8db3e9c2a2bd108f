-- id: prv-source-table-select
-- title: A selected table cannot be read
-- aliases: postgres-check-select-object-privileges, Google PRIVILEGES
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: role {role} has no SELECT on {schema}.{name}
-- why: The load of this table fails with "permission denied", after others have been loaded
--   already. Tools that list only what they can read leave the table out without a word.
-- remedy: Grant the role SELECT. For all tables of a schema: GRANT SELECT ON ALL TABLES IN
--   SCHEMA; for those to come, ALTER DEFAULT PRIVILEGES.
-- remedy-sql: GRANT SELECT ON TABLE {schema}.{name} TO {role}
-- reference: PostgreSQL manual, Privileges; AWS DMS user guide, Using a PostgreSQL database as
--   an AWS DMS source

-- A role that may read some columns, and a schema that it may not use, are checks of their own.
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.role
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_server v
 WHERE NOT t.can_select
   AND t.oid NOT IN (SELECT table_oid FROM source_column_right)
