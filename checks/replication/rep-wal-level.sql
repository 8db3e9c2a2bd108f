-- id: rep-wal-level
-- title: wal_level of the source does not allow logical decoding
-- aliases: postgres-check-wallevel, Azure 603107, Google INVALID_WAL_LEVEL, Google
--   INVALID_RDS_LOGICAL_REPLICATION
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_setting WHERE name = 'wal_level'
-- finding: wal_level is {setting}, and changes can only be captured under logical
-- why: Below "logical" the server's log lacks what is needed to tell which rows changed. No slot can
--   be made for logical decoding, so an AWS DMS task with change capture does not start, and neither
--   does a subscription. The setting takes effect only after a restart.
-- parameter: wal_level = logical, restart
-- parameter-rds: rds.logical_replication = 1, restart
-- parameter-cloudsql: cloudsql.logical_decoding = on, restart
-- parameter-alloydb: alloydb.logical_decoding = on, restart
-- remedy: Plan the restart before the day of the move: it ends all sessions.
-- remedy-sql: ALTER SYSTEM SET wal_level = 'logical'
-- reference: PostgreSQL manual, Runtime Configuration: Write Ahead Log (wal_level)
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'wal_level' AND setting <> 'logical'
