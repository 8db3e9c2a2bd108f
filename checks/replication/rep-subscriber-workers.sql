-- id: rep-subscriber-workers
-- title: The target has no room for a subscription
-- side: target
-- severity: logical=blocker
-- examines: SELECT count(*) FROM target_setting WHERE name IN ('max_logical_replication_workers',
--   'max_worker_processes', 'max_replication_slots', 'max_active_replication_origins',
--   'max_sync_workers_per_subscription')
-- finding: {name} is {setting} on the target, and with one more subscription it takes {needed}
-- why: A subscription takes a worker and an origin for itself, and one more of each for every table
--   that it copies at the moment. Without them it is made without an error, and then waits: the copy
--   of the tables never begins, or no change is ever applied.
-- remedy: Raise it and restart the target; max_sync_workers_per_subscription takes a reload alone. On
--   a managed service it is a parameter or flag of the instance. Workers of parallel queries come out of
--   max_worker_processes, too.
-- remedy-sql: ALTER SYSTEM SET {name} = {enough:literal}
-- reference: PostgreSQL manual, Logical Replication: Configuration Settings

-- Origins have a limit of their own from 18 on.
WITH taken (subscriptions) AS (
    SELECT count(*) FROM target_subscription WHERE is_enabled
), need (name, needed) AS (
    SELECT 'max_logical_replication_workers', subscriptions + 2 FROM taken
     UNION ALL
    SELECT 'max_worker_processes', subscriptions + 3 FROM taken
     UNION ALL
    SELECT CASE WHEN a.target_version_num >= 180000 THEN 'max_active_replication_origins'
                ELSE 'max_replication_slots' END,
           subscriptions + 2
      FROM taken, assessment a
     UNION ALL
    SELECT 'max_sync_workers_per_subscription', 1
)
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting, n.needed,
       max(n.needed, CASE s.name WHEN 'max_worker_processes' THEN 16
                                 WHEN 'max_sync_workers_per_subscription' THEN 2
                                 WHEN 'max_logical_replication_workers' THEN 8 ELSE 10 END)
           AS enough
  FROM target_setting s
  JOIN need n ON n.name = s.name
 WHERE CAST(s.setting AS INTEGER) < n.needed
