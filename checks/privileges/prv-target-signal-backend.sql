-- id: prv-target-signal-backend
-- title: The role may not end sessions that stand in the way
-- aliases: 603111
-- side: target
-- severity: copy=info@full-load
-- examines: SELECT count(*) FROM target_server
-- finding: role {name} has no pg_signal_backend on the target
-- why: A session that holds a lock on a table of the target makes the load wait for it. Without
--   the right somebody else has to be found to end it.
-- remedy: Grant the role for the time of the move, or know who can end sessions. Sessions of
--   superusers take a superuser.
-- remedy-sql: GRANT pg_signal_backend TO {name}
-- reference: PostgreSQL manual, Predefined Roles; Azure Database for PostgreSQL, migration
--   service error codes
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, NULL AS part
  FROM target_server v
 WHERE NOT v.is_superuser
   AND NOT EXISTS (SELECT 1 FROM target_role_right
                    WHERE kind = 'member' AND name = 'pg_signal_backend' AND is_held)
