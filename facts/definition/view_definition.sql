-- fact: view_definition
-- phase: verify
-- columns: table_oid integer, definition text, options text

-- Views and materialized views of users. options are security_barrier, check_option and the like. To
-- show a view the server locks what it reads until the transaction ends: where that would take more
-- than a quarter of its lock table, definitions are NULL.
WITH room AS (
    SELECT count(DISTINCT d.refobjid)
               <= current_setting('max_locks_per_transaction')::bigint
                  * (current_setting('max_connections')::bigint
                     + current_setting('max_prepared_transactions')::bigint) / 4 AS is_enough
      FROM pg_depend d
     WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
       AND d.objid >= 16384
)
SELECT c.oid::bigint AS table_oid,
       CASE WHEN r.is_enough THEN pg_get_viewdef(c.oid) END AS definition,
       (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(c.reloptions) o) AS options
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN room r
 WHERE c.relkind IN ('v', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY c.oid
