-- fact: progress
-- session: alone
-- columns: pid integer, command text, database text, table_oid integer, phase text
-- complete-when: SELECT pg_has_role('pg_read_all_stats', 'usage')
-- why-partial: which table other roles' commands work on is missing
-- grant: GRANT pg_read_all_stats TO {role}

-- Long commands that run now, in any database. What a version does not report is not there.

-- query: 10
SELECT v.pid, 'VACUUM' AS command, v.datname AS database, v.relid::bigint AS table_oid, v.phase
  FROM pg_stat_progress_vacuum v
 ORDER BY v.pid

-- query: 12
SELECT v.pid, 'VACUUM' AS command, v.datname AS database, v.relid::bigint AS table_oid, v.phase
  FROM pg_stat_progress_vacuum v
UNION ALL
SELECT r.pid, coalesce(r.command, 'CLUSTER'), r.datname, r.relid::bigint, r.phase
  FROM pg_stat_progress_cluster r
UNION ALL
SELECT i.pid, coalesce(i.command, 'CREATE INDEX'), i.datname, i.relid::bigint, i.phase
  FROM pg_stat_progress_create_index i
 ORDER BY pid

-- query: 13
SELECT v.pid, 'VACUUM' AS command, v.datname AS database, v.relid::bigint AS table_oid, v.phase
  FROM pg_stat_progress_vacuum v
UNION ALL
SELECT r.pid, coalesce(r.command, 'CLUSTER'), r.datname, r.relid::bigint, r.phase
  FROM pg_stat_progress_cluster r
UNION ALL
SELECT i.pid, coalesce(i.command, 'CREATE INDEX'), i.datname, i.relid::bigint, i.phase
  FROM pg_stat_progress_create_index i
UNION ALL
SELECT b.pid, 'BASE_BACKUP', NULL, NULL, b.phase
  FROM pg_stat_progress_basebackup b
 ORDER BY pid
