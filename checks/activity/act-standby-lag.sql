-- id: act-standby-lag
-- title: The source is a standby that is behind
-- side: source
-- severity: dms=info logical=info copy=warning
-- examines: SELECT count(*) FROM source_replay WHERE in_recovery
-- finding: the standby {what}
-- why: What is read from it is as old as that: rows that the application wrote since are not in the
--   copy, and a count that is taken on the primary does not agree. A load that runs for long holds
--   replay up further, or is cancelled by it (max_standby_streaming_delay).
-- remedy: Let it catch up and resume replay before the snapshot is taken, or read from the primary.
-- remedy-sql: SELECT pg_wal_replay_resume()
-- reference: PostgreSQL manual, Hot Standby, Recovery Control Functions

-- A minute. A standby that has replayed all that it got is as young as its primary is busy.
SELECT 'server' AS object_type, NULL AS schema, 'standby' AS name, NULL AS part,
       CASE WHEN is_paused THEN 'has its replay paused'
            ELSE 'shows the data as of ' || CAST(delay_seconds / 60 AS INTEGER) || ' min ago' END AS what
  FROM source_replay
 WHERE in_recovery
   AND (is_paused OR (delay_seconds > 60 AND coalesce(received_ahead_bytes, 1) > 0))
