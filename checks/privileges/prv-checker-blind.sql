-- id: prv-checker-blind
-- title: The role that collects facts does not see everything
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_role_right WHERE kind = 'role'
-- finding: role {name} has no {part}: {hidden}
-- why: PostgreSQL gives no error for what such a role may not see, just fewer rows and empty
--   columns. Checks that need these are listed as not evaluated: problems there stay unknown until
--   the night of the move.
-- remedy: Grant the role pg_monitor, which holds both rights and lets it read no table, then
--   collect again.
-- remedy-sql: GRANT {part} TO {name}
-- reference: PostgreSQL manual, Predefined Roles
SELECT 'role' AS object_type, NULL AS schema, v.role AS name, r.name AS part,
       CASE r.name WHEN 'pg_read_all_stats' THEN 'what other sessions do is hidden'
                   ELSE 'some settings are hidden' END AS hidden
  FROM source_role_right r, source_server v
 WHERE r.kind = 'role'
   AND NOT r.is_held
