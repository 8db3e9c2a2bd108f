-- fact: schema
-- columns: oid integer, name text, owner text, can_use boolean, can_create boolean,
--   is_owner boolean, extension text
-- dump: schema
-- dump-lacks: owner can_use can_create is_owner
SELECT n.oid::bigint AS oid, n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner,
       has_schema_privilege(n.oid, 'USAGE') AS can_use,
       has_schema_privilege(n.oid, 'CREATE') AS can_create,
       pg_has_role(n.nspowner, 'USAGE') AS is_owner,
       e.extname AS extension
  FROM pg_namespace n
  LEFT JOIN pg_depend d ON d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY n.oid
