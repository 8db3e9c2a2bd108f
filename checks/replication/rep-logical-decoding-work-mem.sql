-- id: rep-logical-decoding-work-mem
-- title: Larger transactions are decoded by way of files
-- aliases: postgres-check-for-logical-decoding-work-mem
-- side: source
-- versions: 13-
-- severity: dms=info@cdc logical=info@cdc
-- examines: SELECT count(*) FROM source_setting WHERE name = 'logical_decoding_work_mem'
-- finding: logical_decoding_work_mem is {setting} kB, and what is larger is decoded by way of files
-- why: The reader's process on the source holds the changes of open transactions in memory up to this
--   size, and writes more of them into pg_replslot, to read it again at the commit. With large
--   transactions the changes come late, and the source's disk is busy.
-- parameter: logical_decoding_work_mem = 256MB, reload
-- remedy: Each reader takes as much memory. Whether it helps is seen in the spill_bytes of
--   pg_stat_replication_slots (14 and later); where transactions are small, leave it as it is.
-- remedy-sql: ALTER SYSTEM SET logical_decoding_work_mem = '256MB'
-- reference: PostgreSQL manual, Resource Consumption (logical_decoding_work_mem); AWS DMS user guide,
--   Premigration assessments for PostgreSQL

-- Where a slot has been seen to spill, rep-spill-observed says so.
SELECT 'setting' AS object_type, NULL AS schema, name, NULL AS part, setting
  FROM source_setting
 WHERE name = 'logical_decoding_work_mem'
   AND CAST(setting AS INTEGER) <= 65536
   AND NOT EXISTS (SELECT 1 FROM source_slot_statistics WHERE spilled_bytes > 0)
