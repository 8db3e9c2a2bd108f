-- fact: replication_slot
-- columns: name text, plugin text, slot_type text, database text, is_temporary boolean,
--   is_active boolean, restart_lsn text, confirmed_flush_lsn text, retained_bytes integer,
--   wal_status text

-- query: 10
SELECT slot_name AS name, plugin, slot_type, database, temporary AS is_temporary,
       active AS is_active, restart_lsn, confirmed_flush_lsn,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, restart_lsn)::bigint AS retained_bytes,
       NULL AS wal_status
  FROM pg_replication_slots
 ORDER BY slot_name

-- query: 13
SELECT slot_name AS name, plugin, slot_type, database, temporary AS is_temporary,
       active AS is_active, restart_lsn, confirmed_flush_lsn,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, restart_lsn)::bigint AS retained_bytes,
       wal_status
  FROM pg_replication_slots
 ORDER BY slot_name
