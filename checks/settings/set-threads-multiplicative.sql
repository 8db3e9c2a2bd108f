-- id: set-threads-multiplicative
-- title: More threads of the load than a task is meant to have
-- side: both
-- actor: migration
-- severity: dms=warning@full-load
-- applies-when: SELECT CASE WHEN NOT is_given THEN 'no task settings were given' END
--   FROM task_document WHERE document = 'settings'
-- examines: SELECT count(*) FROM task_member WHERE document = 'settings'
-- finding: MaxFullLoadSubTasks ({subtasks}) times ParallelLoadThreads ({threads}) makes {product}
--   threads
-- why: The two settings multiply: each table that is loaded has that many threads, each with buffers
--   and a connection of its own. The replication instance runs out of memory, or the target out of
--   connections.
-- remedy: Set ParallelLoadThreads to 0, which is right for PostgreSQL as a target, or lower one of
--   them.
-- reference: AWS DMS user guide, Target metadata task settings (ParallelLoadThreads); Full-load task
--   settings (MaxFullLoadSubTasks)

-- 49 is what MaxFullLoadSubTasks may be at most.
SELECT 'task setting' AS object_type, NULL AS schema, t.path AS name, NULL AS part,
       m.value AS subtasks, t.value AS threads,
       CAST(m.value AS INTEGER) * CAST(t.value AS INTEGER) AS product
  FROM task_setting t
  JOIN task_setting m ON m.name = 'MaxFullLoadSubTasks'
 WHERE t.name = 'ParallelLoadThreads' AND t.is_given
   AND CAST(m.value AS INTEGER) * CAST(t.value AS INTEGER) > 49
