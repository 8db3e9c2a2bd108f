-- id: obj-job-scheduler
-- title: Jobs run in the database
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_scheduler
-- finding: {name} has {jobs} active jobs
-- why: Some copies take the jobs along, so that they run on both sides and write into tables that
--   are being loaded; others leave them, and after the cutover nothing is cleaned up, summed or
--   sent. A job that makes partitions or changes tables during the move disturbs the replication.
-- remedy: Write the jobs down. Keep them off on the target until the cutover, switch them off on the
--   source then, and on the target on.
-- actor: source DBA, target DBA
-- reference: pg_cron, pgAgent and pg_timetable documentation; Google Database Migration Service,
--   Known limitations
SELECT 'scheduler' AS object_type, NULL AS schema, name, NULL AS part, jobs,
       CASE WHEN jobs IS NULL
            THEN 'the role may not read the jobs of ' || name || ' in ' || table_name END
           AS cannot_tell
  FROM source_scheduler
 WHERE jobs IS NOT 0
