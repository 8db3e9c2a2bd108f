-- fact: role_use
-- columns: role text, kind text, objects integer

-- The roles that objects of this database name: as owner, in rights, in policies, in default
-- privileges, in user mappings. The bootstrap superuser has no rows in pg_shdepend as an owner.
SELECT r.rolname AS role, u.kind, sum(u.objects)::bigint AS objects
  FROM (SELECT d.refobjid AS role,
               CASE WHEN d.classid = 'pg_default_acl'::regclass THEN 'default privileges'
                    WHEN d.classid = 'pg_user_mapping'::regclass THEN 'user mapping'
                    WHEN d.deptype = 'o' THEN 'owner'
                    WHEN d.deptype = 'a' THEN 'rights'
                    ELSE 'policy' END AS kind,
               count(*) AS objects
          FROM pg_shdepend d
          JOIN pg_database b ON b.datname = current_database()
         WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype IN ('o', 'a', 'r')
           AND (d.dbid = b.oid
                OR (d.dbid = 0 AND d.classid = 'pg_database'::regclass AND d.objid = b.oid))
         GROUP BY 1, 2
        UNION ALL
        SELECT 10, 'owner', count(*)
          FROM pg_class
         WHERE relowner = 10 AND oid >= 16384 AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        HAVING count(*) > 0) u
  JOIN pg_roles r ON r.oid = u.role
 GROUP BY r.rolname, u.kind
 ORDER BY r.rolname, u.kind
