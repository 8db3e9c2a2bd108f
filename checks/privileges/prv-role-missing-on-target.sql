-- id: prv-role-missing-on-target
-- title: A role of the source is not on the target
-- aliases: pgcopydb --roles
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=blocker@full-load,warning@cutover
-- examines: SELECT count(DISTINCT role) FROM source_role_use
-- finding: role {name} is not on the target; in this database it is named by: {uses}
-- why: Roles belong to a server and are in no dump of a database. ALTER ... OWNER, GRANT and
--   CREATE POLICY that name the role fail in the restore; this tool does not begin. AWS DMS and
--   native replication move no rights at all: the application cannot log in after the cutover.
-- remedy: Create the roles on the target before the schema: pg_dumpall --roles-only on the
--   source, with --no-role-passwords where passwords are hidden. This tool does so with --roles,
--   without passwords (tell assess by --given roles-created=true). Or leave owners and rights
--   behind on purpose (--no-owner, --no-privileges).
-- remedy-sql: CREATE ROLE {name}
-- reference: PostgreSQL manual, pg_dumpall; pgcopydb, copy roles; YugabyteDB Voyager, Migrate
--   (users and grants)
WITH has_task AS (
    SELECT EXISTS (SELECT 1 FROM selected_table WHERE rule_id IS NOT NULL) AS is_given,
           EXISTS (SELECT 1 FROM given WHERE name = 'roles-created' AND value = 'true') AS creates
),
needed (role) AS (
    SELECT t.owner FROM selected_table s JOIN source_table t ON t.oid = s.table_id
    UNION
    SELECT p.grantee
      FROM selected_table s
      JOIN source_privilege p ON p.schema = s.source_schema AND p.name = s.source_name
     WHERE p.kind IN ('table', 'column')
)
SELECT 'role' AS object_type, NULL AS schema, u.role AS name, NULL AS part,
       group_concat(u.kind || ' (' || u.objects || ')', ', ') AS uses,
       CASE WHEN h.creates OR h.is_given
                      AND u.role NOT IN (SELECT role FROM needed WHERE role IS NOT NULL)
            THEN 'warning' END AS severity_copy
  FROM source_role_use u, has_task h
 WHERE u.role NOT IN (SELECT name FROM target_role)
   AND u.role NOT IN (SELECT name FROM source_role WHERE is_system)
 GROUP BY u.role
