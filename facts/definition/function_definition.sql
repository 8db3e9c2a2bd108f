-- fact: function_definition
-- phase: verify
-- columns: schema text, name text, arguments text, kind text, language text, result text,
--   all_arguments text, volatility text, is_strict boolean, is_security_definer boolean,
--   is_leakproof boolean, parallel text, cost real, rows real, settings text, body_hash text,
--   sql_body text

-- Functions and procedures of users, not aggregates, nor what comes with a range type. The text itself stays where it is; sql_body is
-- that of a function whose body the server keeps as a tree.

-- query: 10
SELECT n.nspname AS schema, p.proname AS name,
       pg_get_function_identity_arguments(p.oid) AS arguments,
       CASE WHEN p.proiswindow THEN 'w' ELSE 'f' END AS kind, l.lanname AS language,
       pg_get_function_result(p.oid) AS result, pg_get_function_arguments(p.oid) AS all_arguments,
       p.provolatile AS volatility, p.proisstrict AS is_strict,
       p.prosecdef AS is_security_definer, p.proleakproof AS is_leakproof,
       p.proparallel AS parallel, p.procost AS cost, p.prorows AS rows,
       (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(p.proconfig) o) AS settings,
       md5(coalesce(p.probin, '') || ' ' || p.prosrc) AS body_hash,
       NULL AS sql_body
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
 WHERE NOT p.proisagg AND p.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                      AND d.deptype IN ('e', 'i'))
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY 1, 2, 3

-- query: 11
SELECT n.nspname AS schema, p.proname AS name,
       pg_get_function_identity_arguments(p.oid) AS arguments,
       p.prokind AS kind, l.lanname AS language,
       pg_get_function_result(p.oid) AS result, pg_get_function_arguments(p.oid) AS all_arguments,
       p.provolatile AS volatility, p.proisstrict AS is_strict,
       p.prosecdef AS is_security_definer, p.proleakproof AS is_leakproof,
       p.proparallel AS parallel, p.procost AS cost, p.prorows AS rows,
       (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(p.proconfig) o) AS settings,
       md5(coalesce(p.probin, '') || ' ' || p.prosrc) AS body_hash,
       NULL AS sql_body
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
 WHERE p.prokind <> 'a' AND p.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                      AND d.deptype IN ('e', 'i'))
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY 1, 2, 3

-- query: 14
SELECT n.nspname AS schema, p.proname AS name,
       pg_get_function_identity_arguments(p.oid) AS arguments,
       p.prokind AS kind, l.lanname AS language,
       pg_get_function_result(p.oid) AS result, pg_get_function_arguments(p.oid) AS all_arguments,
       p.provolatile AS volatility, p.proisstrict AS is_strict,
       p.prosecdef AS is_security_definer, p.proleakproof AS is_leakproof,
       p.proparallel AS parallel, p.procost AS cost, p.prorows AS rows,
       (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(p.proconfig) o) AS settings,
       md5(coalesce(p.probin, '') || ' ' || p.prosrc) AS body_hash,
       CASE WHEN p.prosqlbody IS NOT NULL THEN pg_get_function_sqlbody(p.oid) END AS sql_body
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
 WHERE p.prokind <> 'a' AND p.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                      AND d.deptype IN ('e', 'i'))
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY 1, 2, 3
