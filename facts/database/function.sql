-- fact: function
-- columns: oid integer, schema text, name text, arguments text, kind text, language text,
--   is_trusted boolean, owner text, is_security_definer boolean, sets_search_path boolean,
--   is_leakproof boolean, source_hash text, changes_tables boolean, uses_dblink boolean,
--   notifies boolean, takes_advisory_locks boolean, extension text
-- dump: function type extension
-- dump-lacks: owner

-- kind is pg_proc.prokind: f, p, a, w. What a function does is looked for in its text, without
-- comments; the text itself stays where it is. source_hash is NULL where the body is not a text.

-- query: 10
SELECT p.oid::bigint AS oid, n.nspname AS schema, p.proname AS name,
       pg_get_function_identity_arguments(p.oid) AS arguments,
       CASE WHEN p.proisagg THEN 'a' WHEN p.proiswindow THEN 'w' ELSE 'f' END AS kind,
       l.lanname AS language, l.lanpltrusted AS is_trusted, pg_get_userbyid(p.proowner) AS owner,
       p.prosecdef AS is_security_definer,
       EXISTS (SELECT FROM unnest(p.proconfig) o (setting) WHERE o.setting ~ '^search_path=')
           AS sets_search_path,
       p.proleakproof AS is_leakproof,
       nullif(md5(p.prosrc), md5('')) AS source_hash,
       b.body ~* '\mcreate\s+(unlogged\s+)?table\M|\malter\s+table\M'
           OR (b.body ~* '\mdrop\s+table\M' AND b.body !~* '\mtemp(orary)?\s+table\M')
           AS changes_tables,
       b.body ~* '\m(dblink(_\w+)?\s*\(|postgres_fdw)' AS uses_dblink,
       b.body ~* '\m(pg_notify\s*\(|notify\M|listen\M)' AS notifies,
       b.body ~* '\mpg_(try_)?advisory_(xact_)?(un)?lock' AS takes_advisory_locks,
       e.extname AS extension
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
 CROSS JOIN LATERAL regexp_replace(regexp_replace(p.prosrc, '/\*.*?\*/', ' ', 'g'),
                                   '--[^\n]*', ' ', 'g') b (body)
  LEFT JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY p.oid

-- query: 11
SELECT p.oid::bigint AS oid, n.nspname AS schema, p.proname AS name,
       pg_get_function_identity_arguments(p.oid) AS arguments,
       p.prokind AS kind,
       l.lanname AS language, l.lanpltrusted AS is_trusted, pg_get_userbyid(p.proowner) AS owner,
       p.prosecdef AS is_security_definer,
       EXISTS (SELECT FROM unnest(p.proconfig) o (setting) WHERE o.setting ~ '^search_path=')
           AS sets_search_path,
       p.proleakproof AS is_leakproof,
       nullif(md5(p.prosrc), md5('')) AS source_hash,
       b.body ~* '\mcreate\s+(unlogged\s+)?table\M|\malter\s+table\M'
           OR (b.body ~* '\mdrop\s+table\M' AND b.body !~* '\mtemp(orary)?\s+table\M')
           AS changes_tables,
       b.body ~* '\m(dblink(_\w+)?\s*\(|postgres_fdw)' AS uses_dblink,
       b.body ~* '\m(pg_notify\s*\(|notify\M|listen\M)' AS notifies,
       b.body ~* '\mpg_(try_)?advisory_(xact_)?(un)?lock' AS takes_advisory_locks,
       e.extname AS extension
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
 CROSS JOIN LATERAL regexp_replace(regexp_replace(p.prosrc, '/\*.*?\*/', ' ', 'g'),
                                   '--[^\n]*', ' ', 'g') b (body)
  LEFT JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY p.oid
