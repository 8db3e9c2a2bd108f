-- id: rep-slot-active
-- title: The slot that was named is in use
-- side: source
-- severity: dms=blocker@cdc logical=blocker@cdc
-- examines: SELECT count(*) FROM source_replication_slot
-- applies-when: SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM given WHERE name = 'slot')
--   THEN 'no slot was named (--given slot=...)' END
-- finding: replication slot {name} is being read by somebody
-- why: A slot has one reader at a time. The task or the subscription that is to begin with it is
--   refused ("replication slot is active"); and what the other reader confirms is gone for this one.
-- remedy: Find the reader (active_pid in pg_replication_slots, then pg_stat_activity). Stop it where it
--   is an earlier attempt, and begin with a new slot and a full load, since changes may have been
--   taken; else use a slot of your own.
-- reference: PostgreSQL manual, System Views: pg_replication_slots
SELECT 'slot' AS object_type, NULL AS schema, r.name, NULL AS part
  FROM given g
  JOIN source_replication_slot r ON r.name = g.value
 WHERE g.name = 'slot'
   AND r.is_active
