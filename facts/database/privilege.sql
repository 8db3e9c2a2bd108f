-- fact: privilege
-- columns: kind text, schema text, name text, part text, grantee text, privileges text,
--   grantable text, is_revoked boolean

-- Rights as they differ from those that every object of the kind begins with: what others than the
-- owner were given, and (is_revoked) what PUBLIC usually has and was taken from it. grantee is NULL
-- for PUBLIC. Functions have their arguments in the name.

-- query: 10
WITH object AS (
    SELECT 'table' AS kind, n.nspname AS schema, c.relname AS name, NULL AS part,
           c.relowner AS owner, c.relacl AS acl, NULL AS usual
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    UNION ALL
    SELECT 'sequence', n.nspname, c.relname, NULL, c.relowner, c.relacl, NULL
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relacl IS NOT NULL AND c.relkind = 'S'
    UNION ALL
    SELECT 'column', n.nspname, c.relname, a.attname, c.relowner, a.attacl, NULL
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'function', n.nspname,
           p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', NULL, p.proowner,
           p.proacl, '{EXECUTE}'
      FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.proacl IS NOT NULL AND p.oid >= 16384
    UNION ALL
    SELECT 'type', n.nspname, t.typname, NULL, t.typowner, t.typacl, '{USAGE}'
      FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'schema', NULL, n.nspname, NULL, n.nspowner, n.nspacl, NULL
      FROM pg_namespace n
     WHERE n.nspacl IS NOT NULL AND n.nspname !~ '^pg_'
       AND n.nspname NOT IN ('information_schema', 'pgcrossing')
    UNION ALL
    SELECT 'database', NULL, d.datname, NULL, d.datdba, d.datacl, '{CONNECT,TEMPORARY}'
      FROM pg_database d
     WHERE d.datacl IS NOT NULL AND d.datname = current_database()
    UNION ALL
    SELECT 'language', NULL, l.lanname, NULL, l.lanowner, l.lanacl, '{USAGE}'
      FROM pg_language l
     WHERE l.lanacl IS NOT NULL AND l.lanpltrusted
    UNION ALL
    SELECT 'foreign-data wrapper', NULL, f.fdwname, NULL, f.fdwowner, f.fdwacl, NULL
      FROM pg_foreign_data_wrapper f
     WHERE f.fdwacl IS NOT NULL
    UNION ALL
    SELECT 'foreign server', NULL, s.srvname, NULL, s.srvowner, s.srvacl, NULL
      FROM pg_foreign_server s
     WHERE s.srvacl IS NOT NULL
), wanted AS (
    SELECT *
      FROM object
     WHERE schema IS NULL OR (schema !~ '^pg_' AND schema NOT IN ('information_schema', 'pgcrossing'))
)
SELECT w.kind, w.schema, w.name, w.part, g.rolname AS grantee,
       string_agg(DISTINCT x.privilege_type, ',' ORDER BY x.privilege_type) AS privileges,
       string_agg(DISTINCT x.privilege_type, ',' ORDER BY x.privilege_type)
           FILTER (WHERE x.is_grantable) AS grantable,
       false AS is_revoked
  FROM wanted w
  CROSS JOIN LATERAL aclexplode(w.acl) x
  LEFT JOIN pg_roles g ON g.oid = x.grantee
 WHERE x.grantee <> w.owner
   AND NOT (x.grantee = 0 AND x.privilege_type = ANY (coalesce(w.usual, '{}')::text[]))
   AND (x.grantee = 0 OR g.oid IS NOT NULL)
 GROUP BY w.kind, w.schema, w.name, w.part, g.rolname
UNION ALL
SELECT w.kind, w.schema, w.name, w.part, NULL,
       string_agg(u.privilege, ',' ORDER BY u.privilege), NULL, true
  FROM wanted w
  CROSS JOIN LATERAL unnest(w.usual::text[]) u (privilege)
 WHERE NOT EXISTS (SELECT FROM aclexplode(w.acl) x
                    WHERE x.grantee = 0 AND x.privilege_type = u.privilege)
 GROUP BY w.kind, w.schema, w.name, w.part
 ORDER BY 1, 2, 3, 4, 5, 8

-- query: 15
WITH object AS (
    SELECT 'table' AS kind, n.nspname AS schema, c.relname AS name, NULL AS part,
           c.relowner AS owner, c.relacl AS acl, NULL AS usual
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    UNION ALL
    SELECT 'sequence', n.nspname, c.relname, NULL, c.relowner, c.relacl, NULL
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relacl IS NOT NULL AND c.relkind = 'S'
    UNION ALL
    SELECT 'column', n.nspname, c.relname, a.attname, c.relowner, a.attacl, NULL
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT 'function', n.nspname,
           p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', NULL, p.proowner,
           p.proacl, '{EXECUTE}'
      FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.proacl IS NOT NULL AND p.oid >= 16384
    UNION ALL
    SELECT 'type', n.nspname, t.typname, NULL, t.typowner, t.typacl, '{USAGE}'
      FROM pg_type t
      JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE t.typacl IS NOT NULL
    UNION ALL
    SELECT 'schema', NULL, n.nspname, NULL, n.nspowner, n.nspacl, NULL
      FROM pg_namespace n
     WHERE n.nspacl IS NOT NULL AND n.nspname !~ '^pg_'
       AND n.nspname NOT IN ('information_schema', 'pgcrossing')
    UNION ALL
    SELECT 'database', NULL, d.datname, NULL, d.datdba, d.datacl, '{CONNECT,TEMPORARY}'
      FROM pg_database d
     WHERE d.datacl IS NOT NULL AND d.datname = current_database()
    UNION ALL
    SELECT 'language', NULL, l.lanname, NULL, l.lanowner, l.lanacl, '{USAGE}'
      FROM pg_language l
     WHERE l.lanacl IS NOT NULL AND l.lanpltrusted
    UNION ALL
    SELECT 'foreign-data wrapper', NULL, f.fdwname, NULL, f.fdwowner, f.fdwacl, NULL
      FROM pg_foreign_data_wrapper f
     WHERE f.fdwacl IS NOT NULL
    UNION ALL
    SELECT 'foreign server', NULL, s.srvname, NULL, s.srvowner, s.srvacl, NULL
      FROM pg_foreign_server s
     WHERE s.srvacl IS NOT NULL
    UNION ALL
    SELECT 'parameter', NULL, p.parname, NULL, 10, p.paracl, NULL
      FROM pg_parameter_acl p
), wanted AS (
    SELECT *
      FROM object
     WHERE schema IS NULL OR (schema !~ '^pg_' AND schema NOT IN ('information_schema', 'pgcrossing'))
)
SELECT w.kind, w.schema, w.name, w.part, g.rolname AS grantee,
       string_agg(DISTINCT x.privilege_type, ',' ORDER BY x.privilege_type) AS privileges,
       string_agg(DISTINCT x.privilege_type, ',' ORDER BY x.privilege_type)
           FILTER (WHERE x.is_grantable) AS grantable,
       false AS is_revoked
  FROM wanted w
  CROSS JOIN LATERAL aclexplode(w.acl) x
  LEFT JOIN pg_roles g ON g.oid = x.grantee
 WHERE x.grantee <> w.owner
   AND NOT (x.grantee = 0 AND x.privilege_type = ANY (coalesce(w.usual, '{}')::text[]))
   AND (x.grantee = 0 OR g.oid IS NOT NULL)
 GROUP BY w.kind, w.schema, w.name, w.part, g.rolname
UNION ALL
SELECT w.kind, w.schema, w.name, w.part, NULL,
       string_agg(u.privilege, ',' ORDER BY u.privilege), NULL, true
  FROM wanted w
  CROSS JOIN LATERAL unnest(w.usual::text[]) u (privilege)
 WHERE NOT EXISTS (SELECT FROM aclexplode(w.acl) x
                    WHERE x.grantee = 0 AND x.privilege_type = u.privilege)
 GROUP BY w.kind, w.schema, w.name, w.part
 ORDER BY 1, 2, 3, 4, 5, 8
