-- id: con-target-network-latency
-- title: The target is far away
-- side: target
-- severity: dms=warning@cdc,info@full-load logical=info copy=info
-- examines: SELECT count(*) FROM target_connection
-- finding: a round trip to the target takes {milliseconds} ms
-- why: Changes that are applied one by one wait a round trip each: at 50 ms that is 20 changes a
--   second for an AWS DMS task without batch apply, and the task never catches up with a busy source.
--   A plain COPY stream suffers less.
-- remedy: Run the tool, or place the replication instance, in the region and zone of the target, or
--   let the task apply in batches (BatchApplyEnabled). Measured from this machine; an AWS DMS
--   instance has its own way.
-- actor: migration, network
-- reference: AWS DMS user guide, Best practices, Troubleshooting latency issues; Azure Database for
--   PostgreSQL, migration service, best practices
SELECT 'connection' AS object_type, NULL AS schema, 'target' AS name, NULL AS part,
       round(round_trip_milliseconds, 1) AS milliseconds,
       CASE WHEN b.value = 'true' THEN 'info' END AS severity_dms,
       CASE WHEN round_trip_milliseconds IS NULL THEN 'no round trip could be measured' END
           AS cannot_tell
  FROM target_connection
  LEFT JOIN setting_batch_apply_enabled b
 WHERE round_trip_milliseconds IS NULL OR round_trip_milliseconds > 20
