-- fact: policy_definition
-- phase: verify
-- columns: table_oid integer, name text, is_permissive boolean, command text, roles text,
--   using_expression text, check_expression text

-- roles are in the order of their names; PUBLIC stands for all.
SELECT p.polrelid::bigint AS table_oid, p.polname AS name, p.polpermissive AS is_permissive,
       CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                     WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
       (SELECT string_agg(coalesce(r.rolname, 'PUBLIC'), ', ' ORDER BY r.rolname)
          FROM unnest(p.polroles) g (oid)
          LEFT JOIN pg_roles r ON r.oid = g.oid) AS roles,
       pg_get_expr(p.polqual, p.polrelid) AS using_expression,
       pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression
  FROM pg_policy p
  JOIN pg_class c ON c.oid = p.polrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY p.polrelid, p.polname
