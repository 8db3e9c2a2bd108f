-- fact: table_size
-- columns: table_oid integer, heap_bytes integer, toast_bytes integer, index_bytes integer

-- Waits for a session that holds an ACCESS EXCLUSIVE lock, up to lock_timeout. A table that was
-- dropped meanwhile has no size.
SELECT c.oid::bigint AS table_oid,
       pg_relation_size(c.oid) AS heap_bytes,
       CASE WHEN c.reltoastrelid = 0 THEN 0
            ELSE pg_total_relation_size(c.reltoastrelid) END AS toast_bytes,
       pg_indexes_size(c.oid) AS index_bytes
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
