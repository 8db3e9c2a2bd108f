-- id: rep-pending-restart
-- title: A setting waits for a restart
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT (SELECT count(*) FROM source_setting WHERE context = 'postmaster')
--   + (SELECT count(*) FROM source_restricted_setting WHERE context = 'postmaster')
-- finding: {name} was changed in the configuration, but the server still runs with "{setting}"
-- why: What the configuration says is not what the server does. A change that the migration waits
--   for has not happened yet; any other one happens at the next restart, planned or not, which may
--   be in the middle of the migration.
-- remedy: Look at what the configuration says (SELECT * FROM pg_file_settings), then restart the
--   server before the migration, or take the change back and reload. On a managed service reboot
--   the instance.
-- reference: PostgreSQL manual, System Views: pg_settings (pending_restart)

-- Whether the value that the server runs with is good enough, other checks say.
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM (SELECT name, setting, pending_restart FROM source_setting
        UNION ALL
        SELECT name, setting, pending_restart FROM source_restricted_setting)
 WHERE pending_restart
