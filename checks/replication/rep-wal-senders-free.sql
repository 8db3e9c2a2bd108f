-- id: rep-wal-senders-free
-- title: No WAL sender is free
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_wal_senders'
-- finding: {used} of {setting} WAL senders are taken, {free} are free
-- why: An AWS DMS task with change capture holds one WAL sender, a subscription one for itself and
--   at least one more while it copies tables. Standbys and base backups take them too. When all are
--   taken, the server refuses the connection that would stream the changes.
-- parameter: max_wal_senders = the number that are taken and 10 more, restart
-- remedy: Without a restart, end the streams that are not needed (pg_stat_replication names them).
-- remedy-sql: ALTER SYSTEM SET max_wal_senders = {enough:literal}
-- reference: PostgreSQL manual, Runtime Configuration: Replication

-- Where the server allows fewer than two, rep-wal-senders-min says so.
WITH senders (setting, used) AS (
    SELECT CAST(setting AS INTEGER), (SELECT count(*) FROM source_wal_sender)
      FROM source_setting
     WHERE name = 'max_wal_senders'
)
SELECT 'setting' AS object_type, NULL AS schema, 'max_wal_senders' AS name, NULL AS part,
       setting, used, max(setting - used, 0) AS free, used + 10 AS enough,
       CASE WHEN setting - used = 1 THEN 'none' END AS severity_dms
  FROM senders
 WHERE setting > 1
   AND setting - used < 2
