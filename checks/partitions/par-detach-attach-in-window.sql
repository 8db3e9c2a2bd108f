-- id: par-detach-attach-in-window
-- title: Partitions are made and dropped by a job while changes are captured
-- side: source
-- severity: dms=warning@cdc logical=warning@cdc
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM selected_table s
--   JOIN source_table t ON t.oid = s.table_id WHERE t.kind = 'p' OR t.is_partition OR t.inherits)
--   THEN 'no selected table has partitions or children' END
-- examines: SELECT count(*) FROM source_scheduler
-- finding: {name} {state}, and selected tables have partitions
-- why: New partitions, and those that are detached, dropped or truncated, are changes of the schema:
--   a subscription stops at the first row for a partition that the target lacks, and keeps rows that
--   were dropped on the source. AWS DMS carries such commands in part, or not at all, and a task does
--   not pick new tables up whose names its rules do not match.
-- remedy: Make the partitions for the time of the move in advance, on both sides, and switch the job
--   off until the cutover (pg_partman: automatic_maintenance, or its background worker; pg_cron:
--   cron.alter_job). Waive this if the jobs have nothing to do with partitions.
-- actor: application
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (limitations);
--   PostgreSQL manual, Logical Replication (Restrictions)

-- What a scheduler's jobs do is not known; pg_partman is for nothing else.
SELECT 'extension' AS object_type, NULL AS schema, name, NULL AS part,
       'is installed, which makes and drops partitions' AS state,
       NULL AS severity_dms, NULL AS severity_logical
  FROM source_extension
 WHERE name = 'pg_partman'
UNION ALL
SELECT 'scheduler', NULL, name, NULL,
       CASE WHEN jobs IS NULL THEN 'may have jobs that are on, which this role may not see'
            ELSE 'has jobs that are on: ' || jobs END, 'info', 'info'
  FROM source_scheduler
 WHERE jobs IS NULL OR jobs > 0
