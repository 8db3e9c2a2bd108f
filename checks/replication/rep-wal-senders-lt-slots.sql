-- id: rep-wal-senders-lt-slots
-- title: There are fewer WAL senders than replication slots
-- aliases: Azure 603106
-- side: source
-- severity: dms=warning@cdc logical=warning
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_wal_senders'
-- finding: max_wal_senders is {senders}, below max_replication_slots, which is {slots}; {used} slots
--   are taken
-- why: Each slot that is read takes a WAL sender for as long as it is. A slot that gets none is not
--   read: its consumer is refused, and the server keeps all log that it has not seen.
-- parameter: max_wal_senders = the value of max_replication_slots or more, restart
-- remedy: Add one for each standby without a slot and for each base backup that runs at the same
--   time.
-- remedy-sql: ALTER SYSTEM SET max_wal_senders = {slots:literal}
-- reference: PostgreSQL manual, Logical Replication: Configuration Settings; Azure Database for
--   PostgreSQL, Premigration validations

-- It is a warning where a migration's two slots would already be too many.
WITH limits (senders, slots, used) AS (
    SELECT max(CASE name WHEN 'max_wal_senders' THEN CAST(setting AS INTEGER) END),
           max(CASE name WHEN 'max_replication_slots' THEN CAST(setting AS INTEGER) END),
           (SELECT count(*) FROM source_replication_slot)
      FROM source_setting
)
SELECT 'setting' AS object_type, NULL AS schema, 'max_wal_senders' AS name, NULL AS part,
       senders, slots, used,
       CASE WHEN used + 2 <= senders THEN 'info' END AS severity_dms,
       CASE WHEN used + 2 <= senders THEN 'info' END AS severity_logical
  FROM limits
 WHERE senders < slots
