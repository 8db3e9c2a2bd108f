-- fact: table_with_rows
-- columns: table_oid integer
-- side: target
-- complete-when: SELECT NOT EXISTS (
--     SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
--      WHERE c.relkind = 'r' AND n.nspname !~ '^pg_'
--        AND n.nspname NOT IN ('information_schema', 'pgcrossing')
--        AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE')
--                 AND NOT row_security_active(c.oid)))
-- why-partial: tables that the role may not read are missing
-- grant-query: SELECT format('GRANT USAGE ON SCHEMA %I TO %I', n.nspname,
--       current_user)
--     FROM pg_namespace n
--    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
--      AND NOT has_schema_privilege(n.oid, 'USAGE')
--      AND EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind = 'r')
--   UNION SELECT format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', n.nspname,
--       current_user)
--     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
--    WHERE c.relkind = 'r' AND n.nspname !~ '^pg_'
--      AND n.nspname NOT IN ('information_schema', 'pgcrossing')
--      AND NOT has_table_privilege(c.oid, 'SELECT')
--   UNION SELECT format('ALTER ROLE %I BYPASSRLS', current_user)
--     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
--    WHERE c.relkind = 'r' AND n.nspname !~ '^pg_'
--      AND n.nspname NOT IN ('information_schema', 'pgcrossing') AND row_security_active(c.oid)
--    ORDER BY 1 DESC

-- Only that a row exists is looked at and kept: one row at most is read of each table that has any
-- bytes. query_to_xml() runs a query for each table inside this one.
SELECT c.oid::bigint AS table_oid
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
   AND CASE WHEN NOT has_table_privilege(c.oid, 'SELECT') THEN false
            WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN false
            WHEN row_security_active(c.oid) THEN false
            WHEN coalesce(pg_relation_size(c.oid), 0) = 0 THEN false
            ELSE query_to_xml(format('SELECT 1 FROM ONLY %I.%I LIMIT 1', n.nspname, c.relname),
                              false, true, '')::text <> '' END
 ORDER BY c.oid
