-- id: prv-pglogical-privs
-- title: The role may not use pglogical
-- aliases: Google PRIVILEGES
-- side: source
-- severity: dms=blocker@cdc
-- examines: SELECT count(*) FROM source_table WHERE schema = 'pglogical'
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM source_extension WHERE name =
--   'pglogical') THEN 'extension pglogical is not in the database' WHEN plugin <> 'pglogical'
--   THEN 'the task uses ' || plugin END FROM assessment
-- finding: role {role} {what}
-- why: A move by pglogical reads its nodes and replication sets from the tables in its schema,
--   and calls its functions. Without the rights it fails when it begins to capture changes, not
--   before.
-- remedy: Grant USAGE on the schema and SELECT on its tables; for nodes and sets that the role
--   is to create itself, EXECUTE on its functions too.
-- remedy-sql: GRANT USAGE ON SCHEMA {name} TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA
--   {name} TO {role}
-- reference: pglogical, README; Google Cloud, Configure your source databases (Database
--   Migration Service for PostgreSQL)
SELECT 'schema' AS object_type, NULL AS schema, n.name, 'USAGE' AS part, v.role,
       'has no USAGE on schema pglogical' AS what
  FROM source_schema n, source_server v
 WHERE n.name = 'pglogical' AND NOT n.can_use
UNION ALL
SELECT 'schema', NULL, t.schema, 'SELECT', v.role,
       'may not read ' || count(*) || ' tables of schema pglogical'
  FROM source_table t, source_server v
 WHERE t.schema = 'pglogical' AND NOT t.can_select
 GROUP BY t.schema, v.role
