-- id: rep-slots-free
-- title: No replication slot is free
-- aliases: postgres-check-replication-slots-count
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_replication_slots'
-- finding: {used} of {setting} replication slots are taken, {free} are free
-- why: An AWS DMS task with change capture makes one slot, a subscription makes one for itself and
--   at least one more while it copies tables. When all are taken, making the slot fails and the
--   migration does not start, or the copy of the tables hangs in retries.
-- parameter: max_replication_slots = the number that are taken and 10 more, restart
-- remedy: Without a restart, drop the slots that nobody reads any more (SELECT * FROM
--   pg_replication_slots WHERE NOT active). If a slot belongs to this very migration, begun before,
--   waive this.
-- remedy-sql: ALTER SYSTEM SET max_replication_slots = {enough:literal}
-- reference: PostgreSQL manual, Runtime Configuration: Replication; AWS DMS user guide,
--   Premigration assessments for PostgreSQL

-- Slots of every kind count: physical, temporary and invalidated ones too. Where the server allows
-- fewer than two, rep-slots-min says so.
WITH slots (setting, used) AS (
    SELECT CAST(setting AS INTEGER), (SELECT count(*) FROM source_replication_slot)
      FROM source_setting
     WHERE name = 'max_replication_slots'
)
SELECT 'setting' AS object_type, NULL AS schema, 'max_replication_slots' AS name, NULL AS part,
       setting, used, max(setting - used, 0) AS free, used + 10 AS enough,
       CASE WHEN setting - used = 1 THEN 'none' END AS severity_dms
  FROM slots
 WHERE setting > 1
   AND setting - used < 2
