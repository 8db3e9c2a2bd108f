-- id: act-slot-wal-retained
-- title: Replication slot whose reader is far behind
-- side: source
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM source_replication_slot
-- finding: {kind} replication slot {name} is read, and holds back {retained} of WAL{left}
-- why: The reader does not keep up with what the server writes, or keeps an old transaction open,
--   and the load is about to make it write more. When the disk of the WAL is full, the server
--   stops; with max_slot_wal_keep_size the slot is given up instead, and its reader has to begin
--   anew.
-- remedy: Find out why the reader is slow (a task in error, a standby behind a thin line, a
--   transaction that does not end) and let it catch up before the migration adds to it.
-- reference: PostgreSQL manual, Replication Slots; System Views: pg_replication_slots

-- 10 GB, or more than half of what max_slot_wal_keep_size leaves. One that nobody reads is told by
-- act-slot-inactive.
SELECT 'slot' AS object_type, NULL AS schema, name, NULL AS part,
       slot_type || coalesce(' (' || plugin || ')', '') AS kind, retained_bytes,
       printf('%.1f GB', retained_bytes / 1073741824.0) AS retained,
       coalesce(printf(', and is lost in %.1f GB more', safe_wal_bytes / 1073741824.0), '') AS left
  FROM source_replication_slot
 WHERE is_active
   AND (retained_bytes > 10737418240 OR safe_wal_bytes < retained_bytes)
