-- id: rep-slot-failover
-- title: A failover of the source would lose the slot
-- side: source
-- versions: 17-
-- severity: dms=warning@cdc logical=warning@cdc
-- examines: SELECT count(*) FROM source_replication_slot WHERE slot_type = 'logical'
-- finding: replication slot {name} is not carried over to a standby, and the server has one
-- why: When a standby takes over, the slot is not there. Whoever read it cannot go on, since changes
--   between the two moments would be missing: the migration begins anew with a full load, on the day
--   of an outage.
-- remedy: Have the subscription made with failover = true, set sync_replication_slots on the standby
--   and synchronized_standby_slots here. AWS DMS makes its slot itself: plan for a new full load after
--   a failover, or for none during the move.
-- reference: PostgreSQL manual, Logical Replication: Failover; Replication Slot Synchronization

-- A standby is known by its physical slot, or since it follows right now.
SELECT 'slot' AS object_type, NULL AS schema, r.name, NULL AS part
  FROM source_replication_slot r
  JOIN source_server v ON v.database_name = r.database
 WHERE r.slot_type = 'logical'
   AND NOT r.is_temporary
   AND NOT r.is_failover
   AND coalesce(r.wal_status, '') <> 'lost'
   AND (EXISTS (SELECT 1 FROM source_replication_slot WHERE slot_type = 'physical' AND NOT is_temporary)
        OR EXISTS (SELECT 1 FROM source_wal_sender WHERE is_physical AND state = 'streaming'))
