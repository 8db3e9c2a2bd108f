-- id: prv-target-database-create
-- title: The role may not create the schemas that are missing
-- aliases: postgres-check-target-privileges
-- side: target
-- severity: dms=blocker@full-load copy=blocker@full-load
-- examines: SELECT count(DISTINCT target_schema) FROM selected_table
-- finding: role {role} has no CREATE on database {name} of the target, which lacks {schemas}
-- why: A schema that is not there has to be created by whoever moves the tables. Without the
--   right the load ends before the first row.
-- remedy: Grant CREATE on the database, or create the schemas beforehand and give them to the
--   role.
-- remedy-sql: GRANT CREATE ON DATABASE {name} TO {role}
-- reference: PostgreSQL manual, Privileges; AWS DMS user guide, Using a PostgreSQL database as a
--   target
SELECT 'database' AS object_type, NULL AS schema, v.database_name AS name, NULL AS part, v.role,
       group_concat(m.name, ', ') AS schemas
  FROM target_role_right r
  JOIN target_server v
  JOIN (SELECT DISTINCT target_schema AS name FROM selected_table
         WHERE target_schema NOT IN (SELECT name FROM target_schema)) m
 WHERE r.kind = 'database' AND r.name = 'CREATE' AND NOT r.is_held
 GROUP BY v.database_name, v.role
