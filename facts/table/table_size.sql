-- fact: table_size
-- session: second
-- columns: table_oid integer, heap_bytes integer, toast_bytes integer, index_bytes integer

-- Waits for a session that holds an ACCESS EXCLUSIVE lock, up to lock_timeout. A table that was
-- dropped meanwhile has no size. toast_bytes is without its index, and index_bytes is as of the last
-- VACUUM, ANALYZE or REINDEX: to open each index takes more time than all the rest.
SELECT c.oid::bigint AS table_oid,
       pg_relation_size(c.oid) AS heap_bytes,
       CASE WHEN c.reltoastrelid = 0 THEN 0
            ELSE pg_relation_size(c.reltoastrelid) END AS toast_bytes,
       coalesce(i.pages, 0) * current_setting('block_size')::bigint AS index_bytes
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN (SELECT x.indrelid, sum(r.relpages)::bigint AS pages
               FROM pg_index x
               JOIN pg_class r ON r.oid = x.indexrelid
              GROUP BY x.indrelid) i ON i.indrelid = c.oid
 WHERE c.relkind IN ('r', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
