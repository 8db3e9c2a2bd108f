-- id: rep-slots-min
-- title: The server allows too few replication slots
-- aliases: Azure 603105, Google INSUFFICIENT_MAX_REPLICATION_SLOTS
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_replication_slots'
-- finding: max_replication_slots is {setting}, and a migration needs at least 2
-- why: Changes are read from a replication slot. AWS DMS refuses to work below 2, and native
--   replication needs one slot for the subscription and another one for each table that it copies
--   at the start. Without them the stream never begins, or the first copy of the tables never ends.
-- parameter: max_replication_slots = 10, restart
-- remedy: A slot that is not used costs almost nothing; count those of standbys and backups too.
-- remedy-sql: ALTER SYSTEM SET max_replication_slots = 10
-- reference: PostgreSQL manual, Runtime Configuration: Replication; AWS DMS user guide, Using a
--   PostgreSQL database as an AWS DMS source
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'max_replication_slots'
   AND CAST(setting AS INTEGER) <= 1
