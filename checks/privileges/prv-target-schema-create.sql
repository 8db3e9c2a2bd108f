-- id: prv-target-schema-create
-- title: The role may not create tables in a schema of the target
-- aliases: postgres-check-target-privileges
-- side: target
-- severity: dms=blocker@full-load copy=blocker@full-load
-- examines: SELECT count(DISTINCT target_schema) FROM selected_table
-- finding: role {role} has no CREATE on schema {name} of the target, where {tables} tables are
--   to be created
-- why: The load ends at the first table that it has to create. Since PostgreSQL 15 that is so in
--   schema public of every new database, for all but its owner.
-- remedy: Grant CREATE on the schema, or create the tables beforehand.
-- remedy-sql: GRANT CREATE ON SCHEMA {name} TO {role}
-- reference: PostgreSQL manual, Privileges; PostgreSQL 15 release notes; AWS DMS user guide,
--   Using a PostgreSQL database as a target
SELECT 'schema' AS object_type, NULL AS schema, n.name, NULL AS part, v.role,
       count(*) AS tables
  FROM selected_table s
  JOIN target_schema n ON n.name = s.target_schema
  JOIN target_server v
  LEFT JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
 WHERE NOT n.can_create
   AND (t.oid IS NULL OR s.mode = 'drop-and-create')
 GROUP BY n.name, v.role
