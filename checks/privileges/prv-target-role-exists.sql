-- id: prv-target-role-exists
-- title: The role of the move is not on the target
-- side: target
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM given WHERE name = 'target-role'
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM given WHERE name = 'target-role')
--   THEN 'the role that looked at the target is there; name another one with --given
--   target-role=NAME' END
-- finding: role {name} {what} on the target
-- why: Every connection of the move is refused. Roles belong to a server, not to a database: no
--   copy of a database brings them along.
-- remedy: Create the role on the target with LOGIN and a password that stays valid, and grant it
--   what the other checks of rights ask for.
-- reference: PostgreSQL manual, Database Roles; AWS DMS user guide, Using a PostgreSQL database
--   as a target
SELECT 'role' AS object_type, NULL AS schema, g.value AS name, NULL AS part,
       CASE WHEN r.name IS NULL THEN 'does not exist'
            WHEN NOT r.can_login THEN 'may not log in'
            ELSE 'has a password that has expired' END AS what
  FROM given g
  LEFT JOIN target_role r ON r.name = g.value
 WHERE g.name = 'target-role'
   AND (r.name IS NULL OR NOT r.can_login OR r.is_expired)
