-- fact: role
-- columns: oid integer, name text, is_superuser boolean, can_login boolean, can_replicate boolean,
--   bypasses_rls boolean
SELECT oid::bigint AS oid, rolname AS name, rolsuper AS is_superuser, rolcanlogin AS can_login,
       rolreplication AS can_replicate, rolbypassrls AS bypasses_rls
  FROM pg_roles
 ORDER BY oid
