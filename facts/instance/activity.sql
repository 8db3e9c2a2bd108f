-- fact: activity
-- session: alone
-- columns: pid integer, database text, role text, application_name text, state text,
--   backend_type text, transaction_seconds real, has_xid boolean, is_own boolean,
--   state_seconds real, has_snapshot boolean, prevents_wraparound boolean
-- complete-when: SELECT pg_has_role('pg_read_all_stats', 'usage')
-- why-partial: states and transactions of other roles' sessions are missing
-- grant: GRANT pg_read_all_stats TO {role}

-- No text of queries: it may hold anybody's data. prevents_wraparound is a vacuum that the server has
-- begun by itself and that gives way to nobody.
SELECT pid, datname AS database, usename AS role, application_name, state, backend_type,
       extract(epoch FROM clock_timestamp() - xact_start) AS transaction_seconds,
       backend_xid IS NOT NULL AS has_xid,
       pid = pg_backend_pid() AS is_own,
       extract(epoch FROM clock_timestamp() - state_change) AS state_seconds,
       backend_xmin IS NOT NULL AS has_snapshot,
       backend_type = 'autovacuum worker' AND query LIKE '%(to prevent wraparound)'
           AS prevents_wraparound
  FROM pg_stat_activity
 ORDER BY pid
