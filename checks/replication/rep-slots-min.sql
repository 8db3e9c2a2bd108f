-- id: rep-slots-min
-- title: The server allows too few replication slots
-- aliases: Azure 603105
-- side: source
-- severity: dms=blocker@cdc logical=blocker
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_replication_slots'
-- finding: max_replication_slots is {setting}, and a migration needs at least 2
-- why: Changes are read from a replication slot. AWS DMS refuses to work below 2, and native
--   replication needs one slot for the subscription and another one for each table that it copies
--   at the start. Without them the stream never begins, or the first copy of the tables never ends.
-- remedy: Set max_replication_slots to 10 or more and restart the server; on a managed service do
--   so in the parameter group or the database flags. A slot that is not used costs almost nothing.
-- remedy-sql: ALTER SYSTEM SET max_replication_slots = 10
-- reference: PostgreSQL manual, Runtime Configuration: Replication; AWS DMS user guide, Using a
--   PostgreSQL database as an AWS DMS source
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'max_replication_slots'
   AND CAST(setting AS INTEGER) <= 1
