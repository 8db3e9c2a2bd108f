-- fact: table_lock
-- session: alone
-- columns: pid integer, table_oid integer, mode text, is_granted boolean, is_own boolean,
--   prepared boolean

-- Locks on user tables of this database that another session waits for, and those that keep reading
-- or changing out. A prepared transaction has no process.
SELECT l.pid, l.relation::bigint AS table_oid, l.mode, l.granted AS is_granted,
       coalesce(l.pid = pg_backend_pid(), false) AS is_own,
       l.pid IS NULL AS prepared
  FROM pg_locks l
  JOIN pg_class c ON c.oid = l.relation
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE l.locktype = 'relation'
   AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND (NOT l.granted
        OR l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'))
   AND c.relkind IN ('r', 'p', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY l.relation, l.pid, l.mode
