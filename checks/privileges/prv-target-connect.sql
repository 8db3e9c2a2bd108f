-- id: prv-target-connect
-- title: The role of the move may not connect to the target database
-- aliases: postgres-check-target-privileges
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM given WHERE name = 'target-role'
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM given WHERE name = 'target-role')
--   THEN 'the role that looked at the target could connect; name another one with --given
--   target-role=NAME' END
-- finding: role {name} has no CONNECT on database {database}
-- why: On this database the right was taken from PUBLIC. Every connection of the role is
--   refused, by AWS DMS when the endpoint is tested, elsewhere when the move begins.
-- remedy: Grant CONNECT on the database to the role.
-- remedy-sql: GRANT CONNECT ON DATABASE {database} TO {name}
-- reference: PostgreSQL manual, Privileges; AWS DMS user guide, Using a PostgreSQL database as a
--   target
WITH RECURSIVE held (role) AS (
    SELECT value FROM given WHERE name = 'target-role'
    UNION
    SELECT m.role FROM held h JOIN target_role_member m ON m.member = h.role AND m.has_inherit
)
SELECT 'role' AS object_type, NULL AS schema, r.name, NULL AS part, v.database_name AS database
  FROM given g
  JOIN target_role r ON r.name = g.value
  JOIN target_server v
 WHERE g.name = 'target-role'
   AND NOT r.is_superuser
   AND (SELECT owner FROM target_database WHERE is_current) NOT IN (SELECT role FROM held)
   AND EXISTS (SELECT 1 FROM target_privilege
                WHERE kind = 'database' AND is_revoked AND privileges LIKE '%CONNECT%')
   AND NOT EXISTS (SELECT 1 FROM target_privilege p JOIN held h ON h.role = p.grantee
                    WHERE p.kind = 'database' AND NOT p.is_revoked
                      AND p.privileges LIKE '%CONNECT%')
