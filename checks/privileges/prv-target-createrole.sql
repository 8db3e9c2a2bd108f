-- id: prv-target-createrole
-- title: The role may not create the roles that the target lacks
-- aliases: 603116, pgstream target_createrole
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(DISTINCT role) FROM source_role_use
-- finding: the target lacks {roles} roles of the source, and role {name} may not create roles
--   there
-- why: Owners, rights and policies of the source name roles. Who restores them cannot create the
--   roles on the way, so that somebody else has to be found in the night of the move.
-- remedy: Let an administrator of the target create the roles beforehand (pg_dumpall
--   --roles-only --no-role-passwords on the source), or give the role CREATEROLE.
-- remedy-sql: ALTER ROLE {name} CREATEROLE
-- reference: PostgreSQL manual, CREATE ROLE, pg_dumpall; Azure Database for PostgreSQL,
--   migration service error codes
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part, count(*) AS roles
  FROM (SELECT DISTINCT role FROM source_role_use
         WHERE role NOT IN (SELECT name FROM target_role)) m
  JOIN target_server v
  JOIN target_role r ON r.name = v.role
 WHERE NOT r.is_superuser AND NOT r.can_create_role
 GROUP BY v.role
