-- fact: table_with_oids
-- columns: table_oid integer
-- dump: table

-- Tables made WITH OIDS, which servers from 12 on do not have.

-- query: 10
SELECT c.oid::bigint AS table_oid
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relhasoids AND c.relkind IN ('r', 'p')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY 1

-- query: 12
SELECT NULL AS table_oid WHERE false ORDER BY 1
