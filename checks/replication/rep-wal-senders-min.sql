-- id: rep-wal-senders-min
-- title: The server allows too few WAL senders
-- aliases: postgres-check-maxwalsenders, Google INSUFFICIENT_MAX_WAL_SENDERS
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_wal_senders'
-- finding: max_wal_senders is {setting}, and a migration needs at least 2
-- why: Each connection that streams changes holds a WAL sender. AWS DMS refuses to work below 2,
--   and native replication needs one for the subscription and another one while it copies tables.
--   Without them the stream is refused.
-- parameter: max_wal_senders = 10, restart
-- remedy: As many as there are replication slots do; a sender that is not used costs almost nothing.
-- remedy-sql: ALTER SYSTEM SET max_wal_senders = 10
-- reference: PostgreSQL manual, Runtime Configuration: Replication; AWS DMS user guide, Using a
--   PostgreSQL database as an AWS DMS source
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'max_wal_senders'
   AND CAST(setting AS INTEGER) <= 1
