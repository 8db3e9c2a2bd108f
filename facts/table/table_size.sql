-- fact: table_size
-- session: second
-- columns: table_oid integer, heap_bytes integer, toast_bytes integer, index_bytes integer

-- Waits for a session that holds an ACCESS EXCLUSIVE lock, up to lock_timeout. A table that was
-- dropped meanwhile has no size. toast_bytes is without its index, and 0 where the table has no
-- page, hence no row whose values are there. index_bytes is as of the last VACUUM, ANALYZE or
-- REINDEX: to open each index takes more time than all the rest. Server 10 lets everybody execute
-- pg_stat_file(), which refuses then.

-- query: 10
SELECT c.oid::bigint AS table_oid,
       h.bytes AS heap_bytes,
       CASE WHEN c.reltoastrelid = 0 OR h.bytes = 0 THEN 0
            ELSE pg_relation_size(c.reltoastrelid) END AS toast_bytes,
       coalesce(i.pages, 0) * current_setting('block_size')::bigint AS index_bytes
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL (SELECT pg_relation_size(c.oid) OFFSET 0) h (bytes)
  LEFT JOIN (SELECT x.indrelid, sum(r.relpages)::bigint AS pages
               FROM pg_index x
               JOIN pg_class r ON r.oid = x.indexrelid
              GROUP BY x.indrelid) i ON i.indrelid = c.oid
 WHERE c.relkind IN ('r', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid

-- query: 11

-- who-may: pg_stat_file(text, boolean)
-- Opens no table, which takes four times as long, and waits for no lock. The first file is all of
-- them unless it is as long as a file can be; where it is not there, the server is asked as above.
SELECT c.oid::bigint AS table_oid,
       h.bytes AS heap_bytes,
       CASE WHEN c.reltoastrelid = 0 OR h.bytes = 0 THEN 0
            ELSE (SELECT CASE WHEN f.size < s.segment THEN f.size
                              ELSE pg_relation_size(c.reltoastrelid) END
                    FROM pg_stat_file(pg_relation_filepath(c.reltoastrelid), true) f)
            END AS toast_bytes,
       coalesce(i.pages, 0) * s.block AS index_bytes
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN (SELECT pg_size_bytes(current_setting('segment_size')) AS segment,
                    current_setting('block_size')::bigint AS block OFFSET 0) s
 CROSS JOIN LATERAL (SELECT CASE WHEN f.size < s.segment THEN f.size
                                 ELSE pg_relation_size(c.oid) END
                       FROM pg_stat_file(pg_relation_filepath(c.oid), true) f OFFSET 0) h (bytes)
  LEFT JOIN (SELECT x.indrelid, sum(r.relpages)::bigint AS pages
               FROM pg_index x
               JOIN pg_class r ON r.oid = x.indexrelid
              GROUP BY x.indrelid) i ON i.indrelid = c.oid
 WHERE c.relkind IN ('r', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
