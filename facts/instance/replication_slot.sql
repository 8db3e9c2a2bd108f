-- fact: replication_slot
-- columns: name text, plugin text, slot_type text, database text, is_temporary boolean,
--   is_active boolean, restart_lsn text, confirmed_flush_lsn text, retained_bytes integer,
--   wal_status text, safe_wal_bytes integer, xmin_age integer, catalog_xmin_age integer,
--   is_synced boolean, is_failover boolean, invalidation_reason text,
--   pending_bytes integer

-- pending_bytes: what the reader of a logical slot has not confirmed. is_synced: a copy of a
-- primary's slot that a standby keeps for a failover.

-- query: 10
SELECT slot_name AS name, plugin, slot_type, database, temporary AS is_temporary,
       active AS is_active, restart_lsn, confirmed_flush_lsn,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, restart_lsn)::bigint AS retained_bytes,
       NULL AS wal_status, NULL AS safe_wal_bytes,
       age(xmin) AS xmin_age, age(catalog_xmin) AS catalog_xmin_age,
       false AS is_synced, false AS is_failover, NULL AS invalidation_reason,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, confirmed_flush_lsn)::bigint
           AS pending_bytes
  FROM pg_replication_slots
 ORDER BY slot_name

-- query: 13
SELECT slot_name AS name, plugin, slot_type, database, temporary AS is_temporary,
       active AS is_active, restart_lsn, confirmed_flush_lsn,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, restart_lsn)::bigint AS retained_bytes,
       wal_status, safe_wal_size AS safe_wal_bytes,
       age(xmin) AS xmin_age, age(catalog_xmin) AS catalog_xmin_age,
       false AS is_synced, false AS is_failover, NULL AS invalidation_reason,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, confirmed_flush_lsn)::bigint
           AS pending_bytes
  FROM pg_replication_slots
 ORDER BY slot_name

-- query: 17
SELECT slot_name AS name, plugin, slot_type, database, temporary AS is_temporary,
       active AS is_active, restart_lsn, confirmed_flush_lsn,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, restart_lsn)::bigint AS retained_bytes,
       wal_status, safe_wal_size AS safe_wal_bytes,
       age(xmin) AS xmin_age, age(catalog_xmin) AS catalog_xmin_age,
       synced AS is_synced, failover AS is_failover, invalidation_reason,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, confirmed_flush_lsn)::bigint
           AS pending_bytes
  FROM pg_replication_slots
 ORDER BY slot_name
