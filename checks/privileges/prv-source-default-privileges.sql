-- id: prv-source-default-privileges
-- title: New tables will not be readable for the role
-- side: source
-- severity: dms=info@cdc logical=info@cdc
-- examines: SELECT count(DISTINCT source_schema) FROM selected_table
-- finding: tables that {part} creates in schema {name} will give role {role} no SELECT; {tables}
--   selected tables are of that owner
-- why: A table that is created, or created anew, while changes are captured appears with the
--   rights of its owner alone. AWS DMS suspends it or does not see it; native replication cannot
--   copy it.
-- remedy: Let the owner give the right by default, or hold back what creates tables until the
--   cutover.
-- remedy-sql: ALTER DEFAULT PRIVILEGES FOR ROLE {part} IN SCHEMA {name} GRANT SELECT ON TABLES
--   TO {role}
-- reference: PostgreSQL manual, ALTER DEFAULT PRIVILEGES
WITH RECURSIVE held (role) AS (
    SELECT role FROM source_server
    UNION
    SELECT m.role FROM held h JOIN source_role_member m ON m.member = h.role AND m.has_inherit
),
creator AS (
    SELECT t.schema, t.owner, count(*) AS tables
      FROM selected_table s
      JOIN source_table t ON t.oid = s.table_id
     WHERE NOT t.is_owner
     GROUP BY t.schema, t.owner
)
SELECT 'schema' AS object_type, NULL AS schema, c.schema AS name, c.owner AS part, c.tables, v.role
  FROM creator c, source_server v
 WHERE NOT EXISTS (SELECT 1 FROM source_default_privilege d
                    WHERE d.role = c.owner AND coalesce(d.schema, c.schema) = c.schema
                      AND d.kind = 'tables' AND NOT d.is_revoked
                      AND (d.grantee IS NULL OR d.grantee IN (SELECT role FROM held))
                      AND ',' || d.privileges || ',' LIKE '%,SELECT,%')
   AND 'pg_read_all_data' NOT IN (SELECT role FROM held)
