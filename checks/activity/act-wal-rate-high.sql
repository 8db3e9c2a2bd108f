-- id: act-wal-rate-high
-- title: The source writes more than the target applies
-- side: source
-- versions: 14-
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM given WHERE name =
--   'apply-bytes-per-second') THEN 'what the target applies was not given (--given
--   apply-bytes-per-second=N)' END
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_wal_statistics
-- finding: the source has written {rate} MB of WAL a second on average over {hours} h, and the
--   target is said to apply {capacity} MB
-- why: The lag grows for as long as this goes on: the slot holds back ever more WAL on the source,
--   and the moment of the cutover, at which nothing is left to apply, never comes.
-- remedy: Split the tables over more tasks or subscriptions, apply in batches (BatchApplyEnabled of
--   AWS DMS), leave secondary indexes off the target until it has caught up, or cut over when the
--   source is quiet.
-- reference: PostgreSQL manual, The Cumulative Statistics System: pg_stat_wal; AWS DMS user guide,
--   Target metadata task settings

-- WAL holds more than the changes of the selected tables, and the average hides the peaks.
SELECT 'server' AS object_type, NULL AS schema, 'WAL' AS name, NULL AS part,
       printf('%.1f', w.wal_bytes / w.seconds / 1048576) AS rate,
       printf('%.1f', g.value / 1048576.0) AS capacity,
       printf('%.1f', w.seconds / 3600) AS hours
  FROM source_wal_statistics w
  JOIN given g ON g.name = 'apply-bytes-per-second'
 WHERE w.seconds > 0
   AND w.wal_bytes / w.seconds > CAST(g.value AS REAL)
