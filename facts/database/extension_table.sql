-- fact: extension_table
-- columns: extension text, schema text, name text, has_user_rows boolean
-- dump: extension
-- dump-lacks: has_user_rows

-- Tables of extensions whose rows pg_dump takes along, as far as the extension's condition says that
-- a user made them. has_user_rows is NULL where the role may not look, or a session has locked it.
SELECT e.extname AS extension, n.nspname AS schema, c.relname AS name,
       CASE WHEN NOT has_schema_privilege(n.oid, 'USAGE') THEN NULL
            WHEN NOT has_table_privilege(c.oid, 'SELECT') THEN NULL
            WHEN row_security_active(c.oid) THEN NULL
            WHEN c.oid = ANY (ARRAY(SELECT l.relation FROM pg_locks l
                                     WHERE l.mode = 'AccessExclusiveLock'
                                       AND l.locktype = 'relation')) THEN NULL
            ELSE query_to_xml(format('SELECT 1 FROM %I.%I %s LIMIT 1', n.nspname, c.relname,
                                     u.condition), false, true, '')::text <> '' END
           AS has_user_rows
  FROM pg_extension e
 CROSS JOIN LATERAL unnest(e.extconfig, e.extcondition) u (table_oid, condition)
  JOIN pg_class c ON c.oid = u.table_oid AND c.relkind = 'r'
  JOIN pg_namespace n ON n.oid = c.relnamespace
 ORDER BY e.extname, n.nspname, c.relname
