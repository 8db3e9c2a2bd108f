-- id: ext-preload-missing
-- title: The target does not load a library that an extension needs
-- aliases: Azure 603109, Google INVALID_SHARED_PRELOAD_LIBRARY
-- side: both
-- severity: dms=warning logical=warning copy=blocker
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} works only with {name} in shared_preload_libraries, and the target's are
--   {libraries}
-- why: Some extensions refuse CREATE EXTENSION without their library, which ends a restore of the
--   schema there; others are created and do nothing: no statistics, no audit, no job is run.
-- remedy: Add the library to shared_preload_libraries of the target before the move: that takes a
--   restart. Managed platforms have their own list of what may be loaded.
-- reference: PostgreSQL manual, Shared Library Preloading, shared_preload_libraries
WITH needed (name, refuses) AS (VALUES
    ('timescaledb', 1), ('citus', 1), ('pg_cron', 1), ('pgaudit', 1), ('pg_squeeze', 0),
    ('pg_stat_statements', 0), ('pg_stat_kcache', 0), ('pg_stat_monitor', 0), ('pg_qualstats', 0),
    ('pg_wait_sampling', 0), ('pgsodium', 0), ('pg_net', 1), ('pg_failover_slots', 0),
    ('set_user', 0), ('credcheck', 0), ('pg_tde', 1), ('pg_partman_bgw', 0), ('login_hook', 0),
    ('babelfishpg_tds', 1))
SELECT 'extension' AS object_type, NULL AS schema, e.name, NULL AS part,
       CASE WHEN trim(s.setting) = '' THEN 'none' ELSE s.setting END AS libraries,
       CASE WHEN NOT n.refuses THEN 'warning' END AS severity_copy
  FROM source_extension e
  JOIN needed n ON n.name = e.name
  JOIN target_restricted_setting s ON s.name = 'shared_preload_libraries'
 WHERE instr(',' || replace(replace(s.setting, ' ', ''), '"', '') || ',', ',' || e.name || ',') = 0
