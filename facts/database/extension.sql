-- fact: extension
-- columns: oid integer, name text, version text, schema text, owner text
-- dump: extension
-- dump-lacks: version owner
SELECT e.oid::bigint AS oid, e.extname AS name, e.extversion AS version, n.nspname AS schema,
       pg_get_userbyid(e.extowner) AS owner
  FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace
 ORDER BY e.extname
