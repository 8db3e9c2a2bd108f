-- id: rep-wal-sender-timeout-high
-- title: A dead reader keeps its slot for long
-- side: source
-- severity: dms=info@cdc logical=info
-- examines: SELECT count(*) FROM source_setting WHERE name = 'wal_sender_timeout'
-- finding: wal_sender_timeout is {setting}, so the server does not notice for {time} that a reader is
--   gone
-- why: When the network or the reader breaks without a word, the server believes it to be connected
--   and its slot to be in use. The AWS DMS task, or the subscription, that comes back is refused with
--   "replication slot is active" until the time is over, and the server keeps its log meanwhile.
-- parameter: wal_sender_timeout = 60s, reload
-- remedy: Between 10 s, below which AWS DMS refuses to work, and 5 min. Where the value is so high
--   because a reader was cut off in large transactions, keep it, and end the old process by hand
--   (pg_terminate_backend of active_pid in pg_replication_slots) when a reader cannot come back.
-- remedy-sql: ALTER SYSTEM SET wal_sender_timeout = '60s'
-- reference: PostgreSQL manual, Runtime Configuration: Replication (wal_sender_timeout); AWS DMS user
--   guide, Using a PostgreSQL database as an AWS DMS source
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part,
       CASE setting WHEN '0' THEN '0' ELSE setting || ' ms' END AS setting,
       CASE setting WHEN '0' THEN 'ever'
                    ELSE printf('%.0f min', CAST(setting AS INTEGER) / 60000.0) END AS time
  FROM source_setting
 WHERE name = 'wal_sender_timeout'
   AND (setting = '0' OR CAST(setting AS INTEGER) >= 300000)
