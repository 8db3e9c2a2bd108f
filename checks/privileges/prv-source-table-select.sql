-- id: prv-source-table-select
-- title: A selected table cannot be read
-- aliases: postgres-check-select-object-privileges
-- side: source
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM selected_table
-- finding: role {role} may not read {schema}.{name}: {missing} is missing
-- why: The load of this table fails with "permission denied", after others have been loaded
--   already. Tools that list only what they can read leave the table out without a word.
-- remedy: Grant the role what is missing. For all tables of a schema: GRANT SELECT ON ALL TABLES IN
--   SCHEMA; for those to come, ALTER DEFAULT PRIVILEGES.
-- remedy-sql: GRANT USAGE ON SCHEMA {schema} TO {role}; GRANT SELECT ON TABLE {schema}.{name} TO
--   {role}
-- reference: PostgreSQL manual, Privileges; AWS DMS user guide, Using a PostgreSQL database as an
--   AWS DMS source
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part, v.role,
       CASE WHEN n.can_use AND NOT t.can_select THEN 'SELECT on the table'
            WHEN t.can_select THEN 'USAGE on the schema'
            ELSE 'USAGE on the schema and SELECT on the table' END AS missing
  FROM selected_table s
  JOIN source_table t ON t.oid = s.table_id
  JOIN source_schema n ON n.name = t.schema
  JOIN source_server v
 WHERE NOT (t.can_select AND n.can_use)
