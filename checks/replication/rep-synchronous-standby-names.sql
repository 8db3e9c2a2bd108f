-- id: rep-synchronous-standby-names
-- title: The source's commits may wait for the migration
-- side: source
-- severity: dms=warning@cdc logical=warning
-- examines: SELECT count(*) FROM source_setting WHERE name = 'synchronous_standby_names'
-- finding: synchronous_standby_names is "{setting}", so whoever reads changes counts as a synchronous
--   standby
-- why: The list matches every name, and a reader of changes counts as a standby. When the real one is
--   away, the source waits at each commit until the migration has taken it over: the application
--   becomes as slow as the target, or hangs while the task is stopped.
-- parameter: synchronous_standby_names = a list of the standbys' application_names, reload
-- remedy: Name the standbys instead of "*". See in pg_stat_replication which of the readers is "sync"
--   once the migration runs.
-- reference: PostgreSQL manual, Synchronous Replication; Runtime Configuration: Replication
--   (synchronous_standby_names)
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting
  FROM source_setting s
 WHERE s.name = 'synchronous_standby_names'
   AND instr(replace(s.setting, '"*"', '*'), '*') > 0
