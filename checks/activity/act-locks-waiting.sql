-- id: act-locks-waiting
-- title: Selected table that is locked or waited for
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM selected_table
-- finding: table {schema}.{name}: {what}
-- why: Whoever reads the table waits for a session that has locked it exclusively, and for one that
--   only waits for such a lock: a queue has formed. A load that begins now joins it, takes its own
--   locks for hours, and makes those behind it wait as long.
-- remedy: Find the session at the head (pg_blocking_pids(), pg_locks) and let it finish before the
--   migration begins. Keep schema changes out of the window, and give those that must be a
--   lock_timeout.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Explicit Locking; System Views: pg_locks

-- SHARE and the like keep writers out, readers go on.
WITH locked AS (
    SELECT l.table_oid,
           sum(l.is_granted AND l.mode = 'AccessExclusiveLock') AS exclusive,
           sum(NOT l.is_granted) AS waiting,
           group_concat(DISTINCT CASE WHEN NOT l.is_granted OR l.mode = 'AccessExclusiveLock'
                        THEN coalesce(l.pid, 'a prepared transaction') END) AS pids
      FROM source_table_lock l
     WHERE NOT l.is_own
     GROUP BY l.table_oid
)
SELECT 'table' AS object_type, t.schema, t.name, NULL AS part,
       CASE WHEN l.exclusive > 0 THEN 'locked exclusively' ELSE '' END
       || CASE WHEN l.exclusive > 0 AND l.waiting > 0 THEN ', ' ELSE '' END
       || CASE WHEN l.waiting > 0 THEN l.waiting || ' sessions wait for it' ELSE '' END
       || ' (process ' || l.pids || ')' AS what
  FROM locked l
  JOIN selected_table s ON s.table_id = l.table_oid
  JOIN source_table t ON t.oid = l.table_oid
 WHERE l.exclusive > 0 OR l.waiting > 0
