-- fact: table_content
-- columns: table_oid integer, has_rows boolean, reason text
-- side: target

-- Tables that have rows, and those of which the role may not know: has_rows is NULL there, and
-- reason is what would help. Only that a row exists is looked at and kept: one row at most is read
-- of each table that has any bytes. query_to_xml() runs a query for each table inside this one.
SELECT o.table_oid, o.has_rows, o.reason
  FROM (SELECT c.oid::bigint AS table_oid,
               CASE WHEN r.reason IS NOT NULL THEN NULL
                    WHEN coalesce(pg_relation_size(c.oid), 0) = 0 THEN false
                    ELSE query_to_xml(format('SELECT 1 FROM ONLY %I.%I LIMIT 1', n.nspname,
                                             c.relname), false, true, '')::text <> '' END
                   AS has_rows,
               r.reason
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN LATERAL (
                SELECT nullif(concat_ws('; ',
                       CASE WHEN NOT has_schema_privilege(n.oid, 'USAGE')
                            THEN format('GRANT USAGE ON SCHEMA %I TO %I', n.nspname,
                                        current_user) END,
                       CASE WHEN NOT has_table_privilege(c.oid, 'SELECT')
                            THEN format('GRANT SELECT ON %I.%I TO %I', n.nspname, c.relname,
                                        current_user) END,
                       CASE WHEN row_security_active(c.oid)
                            THEN format('ALTER ROLE %I BYPASSRLS', current_user) END), '')
                       AS reason
               ) r ON true
         WHERE c.relkind = 'r'
           AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
       ) o
 WHERE o.has_rows OR o.reason IS NOT NULL
 ORDER BY o.table_oid
