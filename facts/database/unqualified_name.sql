-- fact: unqualified_name
-- columns: function_schema text, function_name text, arguments text, unqualified text,
--   used_by text, table_oid integer, schema text, name text, part text
-- dump: any

-- Functions in an index, a check constraint, a generated column or a materialized view that name a
-- function or a table of a user without its schema, and do not set search_path. used_by is what has
-- the function; schema, name and part are that object's.

-- query: 10
WITH used (function_oid, used_by, relation_oid, part) AS (
    SELECT d.refobjid, 'index', d.objid, NULL::name
      FROM pg_depend d
      JOIN pg_index i ON i.indexrelid = d.objid
     WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_proc'::regclass
    UNION
    SELECT d.refobjid, 'check constraint', k.conrelid, k.conname
      FROM pg_depend d
      JOIN pg_constraint k ON k.oid = d.objid AND k.contype = 'c' AND k.conrelid <> 0
     WHERE d.classid = 'pg_constraint'::regclass AND d.refclassid = 'pg_proc'::regclass
    UNION
    SELECT d.refobjid, 'materialized view', c.oid, NULL
      FROM pg_depend d
      JOIN pg_rewrite w ON w.oid = d.objid
      JOIN pg_class c ON c.oid = w.ev_class AND c.relkind = 'm'
     WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_proc'::regclass
), candidate (oid, body) AS (
    SELECT p.oid, regexp_replace(regexp_replace(p.prosrc, '/\*.*?\*/', ' ', 'g'),
                                 '--[^\n]*|''[^'']*''', ' ', 'g')
      FROM pg_proc p
      JOIN pg_language l ON l.oid = p.prolang
     WHERE p.oid IN (SELECT function_oid FROM used)
       AND l.lanname IN ('sql', 'plpgsql')
       AND NOT EXISTS (SELECT FROM unnest(p.proconfig) o (setting)
                        WHERE o.setting ~ '^search_path=')
       AND NOT EXISTS (SELECT FROM pg_depend d
                        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                          AND d.deptype = 'e')
), word (oid, text) AS (
    SELECT c.oid, lower(m.match[1])
      FROM candidate c, regexp_matches(c.body, '(?:^|[^.\w"])([a-z_]\w*)\s*\(', 'gi') m (match)
     WHERE EXISTS (SELECT FROM pg_proc f
                    WHERE f.proname = lower(m.match[1])
                      AND f.pronamespace <> 'pg_catalog'::regnamespace)
       AND NOT EXISTS (SELECT FROM pg_proc f
                        WHERE f.proname = lower(m.match[1])
                          AND f.pronamespace = 'pg_catalog'::regnamespace)
    UNION
    SELECT c.oid, lower(m.match[1])
      FROM candidate c,
           regexp_matches(c.body, '\m(?:from|join)\s+([a-z_]\w*)\M(?!\s*[.(])', 'gi') m (match)
     WHERE EXISTS (SELECT FROM pg_class r
                    WHERE r.relname = lower(m.match[1])
                      AND r.relnamespace <> 'pg_catalog'::regnamespace)
       AND NOT EXISTS (SELECT FROM pg_class r
                        WHERE r.relname = lower(m.match[1])
                          AND r.relnamespace = 'pg_catalog'::regnamespace)
)
SELECT DISTINCT fn.nspname AS function_schema, f.proname AS function_name,
       pg_get_function_identity_arguments(f.oid) AS arguments, w.text AS unqualified,
       u.used_by, coalesce(i.indrelid, c.oid)::bigint AS table_oid, n.nspname AS schema,
       c.relname AS name, u.part
  FROM used u
  JOIN word w ON w.oid = u.function_oid
  JOIN pg_proc f ON f.oid = u.function_oid
  JOIN pg_namespace fn ON fn.oid = f.pronamespace
  JOIN pg_class c ON c.oid = u.relation_oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY schema, name, part, function_schema, function_name, arguments, unqualified

-- query: 12
WITH used (function_oid, used_by, relation_oid, part) AS (
    SELECT d.refobjid, 'index', d.objid, NULL::name
      FROM pg_depend d
      JOIN pg_index i ON i.indexrelid = d.objid
     WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_proc'::regclass
    UNION
    SELECT d.refobjid, 'check constraint', k.conrelid, k.conname
      FROM pg_depend d
      JOIN pg_constraint k ON k.oid = d.objid AND k.contype = 'c' AND k.conrelid <> 0
     WHERE d.classid = 'pg_constraint'::regclass AND d.refclassid = 'pg_proc'::regclass
    UNION
    SELECT d.refobjid, 'generated column', t.attrelid, t.attname
      FROM pg_depend d
      JOIN pg_attrdef a ON a.oid = d.objid
      JOIN pg_attribute t ON t.attrelid = a.adrelid AND t.attnum = a.adnum AND t.attgenerated <> ''
     WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_proc'::regclass
    UNION
    SELECT d.refobjid, 'materialized view', c.oid, NULL
      FROM pg_depend d
      JOIN pg_rewrite w ON w.oid = d.objid
      JOIN pg_class c ON c.oid = w.ev_class AND c.relkind = 'm'
     WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_proc'::regclass
), candidate (oid, body) AS (
    SELECT p.oid, regexp_replace(regexp_replace(p.prosrc, '/\*.*?\*/', ' ', 'g'),
                                 '--[^\n]*|''[^'']*''', ' ', 'g')
      FROM pg_proc p
      JOIN pg_language l ON l.oid = p.prolang
     WHERE p.oid IN (SELECT function_oid FROM used)
       AND l.lanname IN ('sql', 'plpgsql')
       AND NOT EXISTS (SELECT FROM unnest(p.proconfig) o (setting)
                        WHERE o.setting ~ '^search_path=')
       AND NOT EXISTS (SELECT FROM pg_depend d
                        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                          AND d.deptype = 'e')
), word (oid, text) AS (
    SELECT c.oid, lower(m.match[1])
      FROM candidate c, regexp_matches(c.body, '(?:^|[^.\w"])([a-z_]\w*)\s*\(', 'gi') m (match)
     WHERE EXISTS (SELECT FROM pg_proc f
                    WHERE f.proname = lower(m.match[1])
                      AND f.pronamespace <> 'pg_catalog'::regnamespace)
       AND NOT EXISTS (SELECT FROM pg_proc f
                        WHERE f.proname = lower(m.match[1])
                          AND f.pronamespace = 'pg_catalog'::regnamespace)
    UNION
    SELECT c.oid, lower(m.match[1])
      FROM candidate c,
           regexp_matches(c.body, '\m(?:from|join)\s+([a-z_]\w*)\M(?!\s*[.(])', 'gi') m (match)
     WHERE EXISTS (SELECT FROM pg_class r
                    WHERE r.relname = lower(m.match[1])
                      AND r.relnamespace <> 'pg_catalog'::regnamespace)
       AND NOT EXISTS (SELECT FROM pg_class r
                        WHERE r.relname = lower(m.match[1])
                          AND r.relnamespace = 'pg_catalog'::regnamespace)
)
SELECT DISTINCT fn.nspname AS function_schema, f.proname AS function_name,
       pg_get_function_identity_arguments(f.oid) AS arguments, w.text AS unqualified,
       u.used_by, coalesce(i.indrelid, c.oid)::bigint AS table_oid, n.nspname AS schema,
       c.relname AS name, u.part
  FROM used u
  JOIN word w ON w.oid = u.function_oid
  JOIN pg_proc f ON f.oid = u.function_oid
  JOIN pg_namespace fn ON fn.oid = f.pronamespace
  JOIN pg_class c ON c.oid = u.relation_oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY schema, name, part, function_schema, function_name, arguments, unqualified
