-- fact: default_privilege
-- columns: role text, schema text, kind text, grantee text, privileges text, grantable text,
--   is_revoked boolean

-- ALTER DEFAULT PRIVILEGES: what objects that the role will create are given. schema is NULL for
-- all schemas; such an entry takes the place of what is usual, so that PUBLIC may miss something
-- (is_revoked). grantee is NULL for PUBLIC.
WITH entry AS (
    SELECT r.rolname AS role, n.nspname AS schema, d.defaclrole AS owner, d.defaclacl AS acl,
           CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences'
                                WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types'
                                WHEN 'n' THEN 'schemas' ELSE 'large objects' END AS kind,
           CASE WHEN n.oid IS NULL AND d.defaclobjtype = 'f' THEN 'EXECUTE'
                WHEN n.oid IS NULL AND d.defaclobjtype = 'T' THEN 'USAGE' END AS usual
      FROM pg_default_acl d
      JOIN pg_roles r ON r.oid = d.defaclrole
      LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
)
SELECT e.role, e.schema, e.kind, g.rolname AS grantee,
       string_agg(DISTINCT x.privilege_type, ',' ORDER BY x.privilege_type) AS privileges,
       string_agg(DISTINCT x.privilege_type, ',' ORDER BY x.privilege_type)
           FILTER (WHERE x.is_grantable) AS grantable,
       false AS is_revoked
  FROM entry e
  CROSS JOIN LATERAL aclexplode(e.acl) x
  LEFT JOIN pg_roles g ON g.oid = x.grantee
 WHERE x.grantee <> e.owner
   AND NOT (x.grantee = 0 AND x.privilege_type = coalesce(e.usual, ''))
   AND (x.grantee = 0 OR g.oid IS NOT NULL)
 GROUP BY e.role, e.schema, e.kind, g.rolname
UNION ALL
SELECT e.role, e.schema, e.kind, NULL, e.usual, NULL, true
  FROM entry e
 WHERE e.usual IS NOT NULL
   AND NOT EXISTS (SELECT FROM aclexplode(e.acl) x
                    WHERE x.grantee = 0 AND x.privilege_type = e.usual)
 ORDER BY 1, 2, 3, 4, 7
