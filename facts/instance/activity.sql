-- fact: activity
-- columns: pid integer, database text, role text, application_name text, state text,
--   backend_type text, transaction_seconds real, has_xid boolean, is_own boolean
-- complete-when: SELECT pg_has_role('pg_read_all_stats', 'usage')
-- why-partial: states and transactions of other roles' sessions are missing
-- grant: GRANT pg_read_all_stats TO {role}

-- No text of queries: it may hold anybody's data.
SELECT pid, datname AS database, usename AS role, application_name, state, backend_type,
       extract(epoch FROM clock_timestamp() - xact_start) AS transaction_seconds,
       backend_xid IS NOT NULL AS has_xid,
       pid = pg_backend_pid() AS is_own
  FROM pg_stat_activity
 ORDER BY pid
