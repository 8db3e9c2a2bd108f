-- fact: wal_sender
-- columns: pid integer, role text, application_name text, state text,
--   sync_state text, replay_seconds real, replay_bytes integer, is_physical boolean
-- complete-when: SELECT pg_has_role('pg_read_all_stats', 'usage')
-- why-partial: states of other roles' WAL senders are missing
-- grant: GRANT pg_read_all_stats TO {role}
SELECT r.pid, r.usename AS role, r.application_name, r.state, r.sync_state,
       extract(epoch FROM r.replay_lag) AS replay_seconds,
       pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                            ELSE pg_current_wal_lsn() END, r.replay_lsn)::bigint AS replay_bytes,
       NOT EXISTS (SELECT FROM pg_replication_slots s
                    WHERE s.active_pid = r.pid AND s.slot_type = 'logical') AS is_physical
  FROM pg_stat_replication r
 ORDER BY r.pid
