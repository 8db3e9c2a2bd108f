-- fact: view_of_extension
-- columns: schema text, name text, extension text
-- dump: view extension

-- Views and materialized views of users that read a view, a table or a function of an extension, as
-- the extension's own ones do not.
SELECT DISTINCT n.nspname AS schema, v.relname AS name, e.extname AS extension
  FROM pg_depend m
  JOIN pg_extension e ON e.oid = m.refobjid
  JOIN pg_depend d ON d.refclassid = m.classid AND d.refobjid = m.objid
                  AND d.classid = 'pg_rewrite'::regclass
  JOIN pg_rewrite w ON w.oid = d.objid AND w.rulename = '_RETURN'
  JOIN pg_class v ON v.oid = w.ev_class AND v.relkind IN ('v', 'm')
  JOIN pg_namespace n ON n.oid = v.relnamespace
 WHERE m.deptype = 'e' AND m.refclassid = 'pg_extension'::regclass
   AND m.classid IN ('pg_class'::regclass, 'pg_proc'::regclass)
   AND NOT EXISTS (SELECT FROM pg_depend o
                    WHERE o.classid = 'pg_class'::regclass AND o.objid = v.oid
                      AND o.deptype = 'e')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY schema, name, extension
