-- id: act-slot-inactive
-- title: A replication slot that nobody reads holds back WAL
-- side: source
-- severity: dms=warning logical=warning copy=info
-- examines: SELECT count(*) FROM source_replication_slot
-- finding: {kind} replication slot {name} is not in use and holds back {retained} of WAL
-- why: The server keeps all WAL from the slot's position on until somebody reads it, also what the
--   load itself causes. The disk fills up, and a server whose WAL disk is full stops.
-- remedy: Find whose slot it is: a task that is stopped, a standby that is down, or one that was
--   given up long ago. Start the reader again, or drop the slot. A reader whose slot was dropped
--   has to begin anew.
-- remedy-sql: SELECT pg_drop_replication_slot({name:literal})
-- reference: PostgreSQL manual, Replication Slots; System Views: pg_replication_slots

-- A slot without a position holds nothing back; a temporary one goes with its session; the copy of a
-- primary's slot that a standby keeps for a failover is read by nobody, by design.
SELECT 'slot' AS object_type, NULL AS schema, name, NULL AS part,
       slot_type || coalesce(' (' || plugin || ')', '') AS kind, database, retained_bytes,
       CASE WHEN retained_bytes IS NULL THEN 'an unknown amount'
            WHEN retained_bytes >= 1073741824 THEN printf('%.1f GB', retained_bytes / 1073741824.0)
            ELSE printf('%.1f MB', retained_bytes / 1048576.0) END AS retained
  FROM source_replication_slot
 WHERE NOT is_active
   AND NOT is_temporary
   AND NOT is_synced
   AND restart_lsn IS NOT NULL
