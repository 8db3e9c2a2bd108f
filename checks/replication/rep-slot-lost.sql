-- id: rep-slot-lost
-- title: A slot of this database was given up by the server
-- side: source
-- versions: 13-
-- severity: dms=blocker@cdc logical=blocker@cdc
-- examines: SELECT count(*) FROM source_replication_slot WHERE slot_type = 'logical'
-- finding: replication slot {name} {state}
-- why: The server has removed log, or rows of catalogs, that the slot still needed. Its reader can
--   never go on: the task or subscription that has it has to begin anew with a full load. A slot whose
--   log is about to be removed is lost at the next checkpoint, unless its reader is fast enough.
-- remedy: If a migration had begun with it, drop the slot and begin anew; else ask who reads it. Then
--   mend what lost it: max_slot_wal_keep_size, idle_replication_slot_timeout, or, on a standby,
--   hot_standby_feedback.
-- remedy-sql: SELECT pg_drop_replication_slot({lost:literal})
-- reference: PostgreSQL manual, System Views: pg_replication_slots (wal_status, invalidation_reason)

-- A blocker where this is the slot to begin with: without one named, a migration makes one of its own.
SELECT 'slot' AS object_type, NULL AS schema, r.name, NULL AS part,
       CASE r.wal_status WHEN 'lost' THEN 'is lost' || coalesce(' (' || r.invalidation_reason || ')', '')
                         ELSE 'is about to be lost: its log is beyond max_slot_wal_keep_size' END
           AS state,
       CASE WHEN r.wal_status = 'lost' THEN r.name END AS lost,
       CASE WHEN r.wal_status <> 'lost' OR g.value IS NOT r.name THEN 'warning' END AS severity_dms,
       CASE WHEN r.wal_status <> 'lost' OR g.value IS NOT r.name THEN 'warning' END
           AS severity_logical
  FROM source_replication_slot r
  JOIN source_server v ON v.database_name = r.database
  LEFT JOIN given g ON g.name = 'slot'
 WHERE r.slot_type = 'logical'
   AND (r.wal_status = 'lost' OR (r.wal_status = 'unreserved' AND r.is_active))
