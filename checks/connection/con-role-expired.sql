-- id: con-role-expired
-- title: The password of the source's role ends before the move does
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_capacity
-- finding: the password of role {name} is valid until {valid_until}, and the move may take until {hours}
--   hours from now
-- why: Sessions that are open go on; the next one is refused. A task that has to connect again after
--   a restart or a broken line, days into the change capture, then fails for a password that is
--   right, and the slot holds WAL back until somebody finds out.
-- remedy: Extend the validity beyond the end of the move. How long the move takes is said with
--   --given migration-hours=N; without it two weeks are taken.
-- remedy-sql: ALTER ROLE {name} VALID UNTIL 'infinity'
-- reference: PostgreSQL manual, CREATE ROLE (VALID UNTIL)
SELECT 'role' AS object_type, NULL AS schema, r.name, NULL AS part,
       coalesce(r.valid_until, 'an end that has passed') AS valid_until,
       coalesce(g.value, '336') AS hours
  FROM source_capacity c
  JOIN source_role r ON r.name = c.role
  LEFT JOIN given g ON g.name = 'migration-hours'
 WHERE r.valid_hours < CAST(coalesce(g.value, '336') AS INTEGER)
    OR r.is_expired
