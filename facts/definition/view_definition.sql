-- fact: view_definition
-- phase: verify
-- columns: table_oid integer, definition text, options text

-- Views and materialized views of users. options are security_barrier, check_option and the like.
SELECT c.oid::bigint AS table_oid, pg_get_viewdef(c.oid) AS definition,
       (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) o) AS options
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('v', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY c.oid
