-- id: rep-max-slot-wal-keep-size
-- title: A slot that falls behind is given up
-- aliases: postgres-check-maxslot-wal-keep-size
-- side: source
-- versions: 13-
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_slot_wal_keep_size'
-- finding: max_slot_wal_keep_size is {setting} MB, and a slot that falls behind further is lost
-- why: The slot of an AWS DMS task holds the log back for the whole full load, that of a subscription
--   for as long as it is stopped. Past this limit the server removes the log and invalidates the
--   slot. Nothing brings it back: the migration begins anew with a full load.
-- parameter: max_slot_wal_keep_size = -1, reload
-- remedy: Then watch the free space of the disk, which nothing limits any more, for as long as the
--   migration goes on. Or keep a limit that is above what the server writes in the longest outage of
--   the reader that you plan for.
-- remedy-sql: ALTER SYSTEM SET max_slot_wal_keep_size = -1
-- reference: PostgreSQL manual, Runtime Configuration: Replication (max_slot_wal_keep_size); AWS DMS
--   user guide, Premigration assessments for PostgreSQL
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'max_slot_wal_keep_size'
   AND setting <> '-1'
