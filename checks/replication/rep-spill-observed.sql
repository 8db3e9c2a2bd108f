-- id: rep-spill-observed
-- title: A slot's transactions do not fit into memory
-- side: source
-- versions: 14-
-- severity: dms=info@cdc logical=info@cdc
-- examines: SELECT count(*) FROM source_slot_statistics
-- finding: replication slot {name} has decoded {transactions} transactions by way of files, {megabytes}
--   MB of them
-- why: The changes of an open transaction did not fit into logical_decoding_work_mem, so the source
--   wrote them into pg_replslot and read them again at the commit. Every other reader of these
--   transactions does the same, that of the migration too: changes come late, and the disk is busy.
-- parameter: logical_decoding_work_mem = 256MB or more, reload
-- remedy: Each reader takes as much memory. Jobs that change millions of rows in one transaction are
--   better postponed, or parted, while the migration goes on.
-- reference: PostgreSQL manual, The Cumulative Statistics System: pg_stat_replication_slots
SELECT 'slot' AS object_type, NULL AS schema, name, NULL AS part,
       spilled_transactions AS transactions, printf('%.1f', spilled_bytes / 1048576.0) AS megabytes
  FROM source_slot_statistics
 WHERE spilled_bytes > 0
