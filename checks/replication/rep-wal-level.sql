-- id: rep-wal-level
-- title: wal_level of the source does not allow logical decoding
-- aliases: postgres-check-wallevel
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_setting WHERE name = 'wal_level'
-- finding: wal_level is {setting}, and changes can only be captured under logical
-- why: Below "logical" the server's log lacks what is needed to tell which rows changed. The setting takes effect
--   only after a restart.
-- remedy: Set wal_level to logical and restart the source. On a managed service, use its parameter for logical
--   replication and reboot.
-- remedy-sql: ALTER SYSTEM SET wal_level = 'logical'
-- reference: PostgreSQL manual, Write Ahead Log settings, wal_level
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'wal_level' AND setting <> 'logical'
