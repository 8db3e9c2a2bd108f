-- fact: role
-- columns: oid integer, name text, is_superuser boolean, can_login boolean, can_replicate boolean,
--   bypasses_rls boolean, can_create_role boolean, can_create_database boolean, inherits boolean,
--   connection_limit integer, valid_until text, is_expired boolean, valid_hours real,
--   is_system boolean

-- is_expired: no password of the role is taken any more. valid_hours: how long one still will be,
-- null without an end. is_system: PostgreSQL or the service that runs it brings the role
-- along.
SELECT oid::bigint AS oid, rolname AS name, rolsuper AS is_superuser, rolcanlogin AS can_login,
       rolreplication AS can_replicate, rolbypassrls AS bypasses_rls,
       rolcreaterole AS can_create_role, rolcreatedb AS can_create_database, rolinherit AS inherits,
       nullif(rolconnlimit, -1) AS connection_limit,
       nullif(rolvaliduntil, 'infinity')::text AS valid_until,
       coalesce(rolvaliduntil < now(), false) AS is_expired,
       CASE WHEN isfinite(rolvaliduntil)
            THEN extract(epoch FROM rolvaliduntil - now()) / 3600 END AS valid_hours,
       (oid < 16384 AND oid <> 10)
           OR rolname ~ '^(rds_|rds(admin|repladmin|topmgr|writeforwarduser)$)'
           OR rolname ~ '^(cloudsql|alloydb|azure_|azuresu$)'
           AS is_system
  FROM pg_roles
 ORDER BY oid
