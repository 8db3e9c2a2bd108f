-- fact: partition
-- columns: table_oid integer, strategy text, key_definition text, bound text,
--   default_partition_oid integer, key_columns text, is_detaching boolean
-- dump: table foreign

-- Partitioned tables (strategy, key) and partitions (bound); a table can be both. key_columns is a JSON
-- array of column numbers, 0 for an expression. is_detaching: queries of its table do not see it any more, as
-- from 14 on DETACH PARTITION CONCURRENTLY has it, also one that was broken off.

-- query: 10
SELECT c.oid::bigint AS table_oid, p.partstrat AS strategy,
       CASE WHEN p.partrelid IS NOT NULL THEN pg_get_partkeydef(c.oid) END AS key_definition,
       pg_get_expr(c.relpartbound, 0) AS bound,
       NULL AS default_partition_oid,
       array_to_json(p.partattrs::int2[])::text AS key_columns,
       false AS is_detaching
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid
 WHERE (p.partrelid IS NOT NULL OR c.relispartition) AND c.relkind IN ('r', 'p', 'f')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid

-- query: 11
SELECT c.oid::bigint AS table_oid, p.partstrat AS strategy,
       CASE WHEN p.partrelid IS NOT NULL THEN pg_get_partkeydef(c.oid) END AS key_definition,
       pg_get_expr(c.relpartbound, 0) AS bound,
       nullif(p.partdefid, 0)::bigint AS default_partition_oid,
       array_to_json(p.partattrs::int2[])::text AS key_columns,
       coalesce((to_jsonb(i) ->> 'inhdetachpending')::boolean, false) AS is_detaching
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid
  LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
 WHERE (p.partrelid IS NOT NULL OR c.relispartition) AND c.relkind IN ('r', 'p', 'f')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
