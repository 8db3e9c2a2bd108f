-- fact: index
-- columns: oid integer, table_oid integer, schema text, name text, is_unique boolean,
--   is_primary boolean, is_valid boolean, is_ready boolean, is_immediate boolean,
--   is_replica_identity boolean, is_partial boolean, has_expressions boolean, method text,
--   constraint_name text, nulls_not_distinct boolean,
--   predicate text
-- dump: table constraint index view
-- dump-lacks: is_ready

-- The predicate of a partial index is NULL where a session has locked the table, or waits to: asking
-- for it would wait too.

-- query: 10
SELECT i.indexrelid::bigint AS oid, i.indrelid::bigint AS table_oid, n.nspname AS schema,
       c.relname AS name, i.indisunique AS is_unique, i.indisprimary AS is_primary,
       i.indisvalid AS is_valid, i.indisready AS is_ready, i.indimmediate AS is_immediate,
       i.indisreplident AS is_replica_identity, i.indpred IS NOT NULL AS is_partial,
       i.indexprs IS NOT NULL AS has_expressions, m.amname AS method,
       k.conname AS constraint_name,
       false AS nulls_not_distinct,
       CASE WHEN i.indpred IS NOT NULL
             AND i.indrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_expr(i.indpred, i.indrelid) END AS predicate
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_am m ON m.oid = c.relam
  LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY i.indexrelid

-- query: 15
SELECT i.indexrelid::bigint AS oid, i.indrelid::bigint AS table_oid, n.nspname AS schema,
       c.relname AS name, i.indisunique AS is_unique, i.indisprimary AS is_primary,
       i.indisvalid AS is_valid, i.indisready AS is_ready, i.indimmediate AS is_immediate,
       i.indisreplident AS is_replica_identity, i.indpred IS NOT NULL AS is_partial,
       i.indexprs IS NOT NULL AS has_expressions, m.amname AS method,
       k.conname AS constraint_name,
       i.indnullsnotdistinct AS nulls_not_distinct,
       CASE WHEN i.indpred IS NOT NULL
             AND i.indrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_expr(i.indpred, i.indrelid) END AS predicate
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_am m ON m.oid = c.relam
  LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY i.indexrelid
