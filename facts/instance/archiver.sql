-- fact: archiver
-- columns: archived integer, failed integer, is_failing boolean, failed_seconds real

-- is_failing: the last attempt to archive a WAL file failed. No name of a file.
SELECT archived_count AS archived, failed_count AS failed,
       last_failed_time IS NOT NULL
           AND (last_archived_time IS NULL OR last_failed_time > last_archived_time) AS is_failing,
       extract(epoch FROM clock_timestamp() - last_failed_time) AS failed_seconds
  FROM pg_stat_archiver
