-- id: rep-idle-replication-slot-timeout
-- title: A slot that is not read for some time is given up
-- side: source
-- versions: 18-
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_setting WHERE name = 'idle_replication_slot_timeout'
-- finding: idle_replication_slot_timeout is {setting} {unit}, and a slot that nobody reads for so long
--   is lost
-- why: When a task or a subscription is stopped for longer, over a weekend or while something is
--   mended, the server invalidates its slot at the next checkpoint. Nothing brings the slot back: the
--   migration begins anew with a full load.
-- parameter: idle_replication_slot_timeout = 0, reload
-- remedy: Set it back after the migration, since it is what frees the disk of forgotten slots.
-- remedy-sql: ALTER SYSTEM SET idle_replication_slot_timeout = 0
-- reference: PostgreSQL manual, Runtime Configuration: Replication (idle_replication_slot_timeout)
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting, unit
  FROM source_setting
 WHERE name = 'idle_replication_slot_timeout'
   AND setting <> '0'
