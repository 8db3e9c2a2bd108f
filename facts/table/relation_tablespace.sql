-- fact: relation_tablespace
-- columns: oid integer, table_oid integer, schema text, name text, kind text, tablespace text

-- Tables and indexes that are not in the database's own tablespace. kind is pg_class.relkind.
SELECT c.oid::bigint AS oid, coalesce(i.indrelid, c.oid)::bigint AS table_oid,
       n.nspname AS schema, c.relname AS name, c.relkind AS kind, t.spcname AS tablespace
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_tablespace t ON t.oid = c.reltablespace
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
 WHERE c.reltablespace <> 0
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
