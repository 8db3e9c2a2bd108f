-- fact: table_statistics
-- columns: table_oid integer, inserted integer, updated integer, deleted integer,
--   live_rows integer, dead_rows integer, was_analyzed boolean, was_vacuumed boolean,
--   transaction_age integer, multixact_age integer, all_visible_pages integer, pages integer

-- Counters since the server's statistics began, for tables that hold rows themselves.
SELECT c.oid::bigint AS table_oid,
       pg_stat_get_tuples_inserted(c.oid) AS inserted,
       pg_stat_get_tuples_updated(c.oid) AS updated,
       pg_stat_get_tuples_deleted(c.oid) AS deleted,
       pg_stat_get_live_tuples(c.oid) AS live_rows,
       pg_stat_get_dead_tuples(c.oid) AS dead_rows,
       pg_stat_get_last_analyze_time(c.oid) IS NOT NULL
           OR pg_stat_get_last_autoanalyze_time(c.oid) IS NOT NULL AS was_analyzed,
       pg_stat_get_last_vacuum_time(c.oid) IS NOT NULL
           OR pg_stat_get_last_autovacuum_time(c.oid) IS NOT NULL AS was_vacuumed,
       CASE WHEN c.relfrozenxid <> '0'::xid THEN age(c.relfrozenxid) END AS transaction_age,
       CASE WHEN c.relminmxid <> '0'::xid THEN mxid_age(c.relminmxid) END AS multixact_age,
       c.relallvisible AS all_visible_pages, c.relpages AS pages
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
