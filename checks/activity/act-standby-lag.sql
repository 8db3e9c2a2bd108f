-- id: act-standby-lag
-- title: The source is a standby that is behind
-- side: source
-- severity: dms=info logical=info copy=warning
-- examines: SELECT count(*) FROM source_replay WHERE in_recovery
-- finding: the standby {what}
-- why: What is read from it is as old as that: rows that the application wrote since are not in the
--   copy, and a count that is taken on the primary does not agree. A load that runs for long holds
--   replay up further, or is cancelled by it (max_standby_streaming_delay).
-- remedy: Where it receives nothing, look into its log and at primary_conninfo, and into pg_stat_replication
--   on the primary. Let it catch up and resume replay before the snapshot is taken, or read from the primary.
-- remedy-sql: SELECT pg_wal_replay_resume()
-- reference: PostgreSQL manual, Hot Standby, Recovery Control Functions

-- A minute. A standby that has replayed all that it got is as young as its primary is busy, while it
-- gets anything. A reader of Aurora shares the storage of its writer, and receives nothing.
SELECT 'server' AS object_type, NULL AS schema, 'standby' AS name, NULL AS part,
       CASE WHEN is_paused THEN 'has its replay paused'
            ELSE 'shows the data as of ' || CAST(delay_seconds / 60 AS INTEGER) || ' min ago'
                 || CASE WHEN is_receiving THEN '' ELSE ', and receives nothing from its primary' END
            END AS what,
       CASE WHEN NOT is_paused AND delay_seconds IS NULL
            THEN 'the standby receives nothing from its primary, and does not say how old its data'
                 || ' are' END AS cannot_tell
  FROM source_replay
 WHERE in_recovery
   AND (is_paused
        OR (delay_seconds > 60 AND (NOT is_receiving OR coalesce(received_ahead_bytes, 1) > 0))
        OR (delay_seconds IS NULL AND NOT is_receiving
            AND (SELECT source_platform FROM assessment) IS NOT 'aurora'))
