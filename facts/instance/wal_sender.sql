-- fact: wal_sender
-- columns: pid integer, role text, application_name text, state text
-- complete-when: SELECT pg_has_role('pg_read_all_stats', 'usage')
-- why-partial: states of other roles' WAL senders are missing
-- grant: GRANT pg_read_all_stats TO {role}
SELECT pid, usename AS role, application_name, state
  FROM pg_stat_replication
 ORDER BY pid
