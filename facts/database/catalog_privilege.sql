-- fact: catalog_privilege
-- columns: kind text, schema text, name text, part text, grantee text, privileges text,
--   is_revoked boolean

-- Rights on objects of pg_catalog that are not those it was installed with, which pg_dump writes
-- out too. grantee is NULL for PUBLIC.
WITH changed AS (
    SELECT 'table' AS kind, n.nspname AS schema, c.relname AS name, NULL AS part,
           coalesce(c.relacl, acldefault('r', c.relowner)) AS acl,
           coalesce(i.initprivs, acldefault('r', c.relowner)) AS initial
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_init_privs i ON i.classoid = 'pg_class'::regclass AND i.objoid = c.oid
                               AND i.objsubid = 0
     WHERE c.oid < 16384 AND c.relkind IN ('r', 'v') AND n.nspname = 'pg_catalog'
       AND c.relacl IS DISTINCT FROM i.initprivs
    UNION ALL
    SELECT 'column', n.nspname, c.relname, a.attname, a.attacl,
           coalesce(i.initprivs, acldefault('c', c.relowner))
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_init_privs i ON i.classoid = 'pg_class'::regclass AND i.objoid = a.attrelid
                               AND i.objsubid = a.attnum
     WHERE c.oid < 16384 AND n.nspname = 'pg_catalog' AND a.attacl IS NOT NULL
       AND a.attacl IS DISTINCT FROM i.initprivs
    UNION ALL
    SELECT 'function', n.nspname,
           p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', NULL,
           coalesce(p.proacl, acldefault('f', p.proowner)),
           coalesce(i.initprivs, acldefault('f', p.proowner))
      FROM (SELECT oid, proname, pronamespace, proowner, proacl
              FROM pg_proc
             WHERE proacl IS NOT NULL
                OR oid IN (SELECT objoid FROM pg_init_privs
                            WHERE classoid = 'pg_proc'::regclass)) p
      JOIN pg_namespace n ON n.oid = p.pronamespace
      LEFT JOIN pg_init_privs i ON i.classoid = 'pg_proc'::regclass AND i.objoid = p.oid
     WHERE p.oid < 16384 AND n.nspname = 'pg_catalog' AND p.proacl IS DISTINCT FROM i.initprivs
), difference AS (
    SELECT c.kind, c.schema, c.name, c.part, x.grantee, x.privilege_type, false AS is_revoked
      FROM changed c
      CROSS JOIN LATERAL (SELECT grantee, privilege_type FROM aclexplode(c.acl)
                          EXCEPT SELECT grantee, privilege_type FROM aclexplode(c.initial)) x
    UNION ALL
    SELECT c.kind, c.schema, c.name, c.part, x.grantee, x.privilege_type, true
      FROM changed c
      CROSS JOIN LATERAL (SELECT grantee, privilege_type FROM aclexplode(c.initial)
                          EXCEPT SELECT grantee, privilege_type FROM aclexplode(c.acl)) x
)
SELECT d.kind, d.schema, d.name, d.part, g.rolname AS grantee,
       string_agg(d.privilege_type, ', ' ORDER BY d.privilege_type) AS privileges, d.is_revoked
  FROM difference d
  LEFT JOIN pg_roles g ON g.oid = d.grantee
 WHERE d.grantee = 0 OR g.oid IS NOT NULL
 GROUP BY d.kind, d.schema, d.name, d.part, g.rolname, d.is_revoked
 ORDER BY 1, 2, 3, 4, 5, 7
