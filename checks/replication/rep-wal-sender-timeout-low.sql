-- id: rep-wal-sender-timeout-low
-- title: wal_sender_timeout cuts the stream off too early
-- aliases: postgres-check-walsenderstimeout
-- side: source
-- severity: dms=blocker@cdc logical=warning
-- examines: SELECT count(*) FROM source_setting WHERE name = 'wal_sender_timeout'
-- finding: wal_sender_timeout is {setting} ms, and less than 10000 ms cuts the stream off
-- why: A reader that is busy with a large transaction does not answer in so short a time. The
--   server then ends the connection, the reader starts the transaction again, and is ended again.
--   AWS DMS asks for 10 s or more.
-- parameter: wal_sender_timeout = 60s, reload
-- remedy: 0 switches it off. From PostgreSQL 12 on it can be set for the migration's role alone
--   (ALTER ROLE ... SET wal_sender_timeout).
-- remedy-sql: ALTER SYSTEM SET wal_sender_timeout = '60s'
-- reference: PostgreSQL manual, Runtime Configuration: Replication; AWS DMS user guide, Using a
--   PostgreSQL database as an AWS DMS source
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'wal_sender_timeout'
   AND CAST(setting AS INTEGER) BETWEEN 1 AND 9999
