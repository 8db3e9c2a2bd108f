-- fact: babelfish_schema
-- columns: name text, original_name text, database text
-- complete-when: SELECT count(*) = 0 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
--   WHERE n.nspname = 'sys' AND c.relname IN ('babelfish_namespace_ext', 'babelfish_sysdatabases')
--     AND NOT (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))
-- why-partial: the role may not read Babelfish's catalog of schemas
-- grant: GRANT USAGE ON SCHEMA sys TO {role};
--   GRANT SELECT ON sys.babelfish_namespace_ext, sys.babelfish_sysdatabases TO {role}

-- The schemas that T-SQL made, with the name and the database that T-SQL clients know them by. What
-- may not exist is named in a text for query_to_xml(), which runs where both tables do.
SELECT x.name, x.original_name, x.database
  FROM (SELECT CASE WHEN count(*) = 2
                    THEN query_to_xml(
                        'SELECT s.nspname::text AS name, s.orig_name::text AS original_name,'
                        ' d.name::text AS database'
                        ' FROM sys.babelfish_namespace_ext s'
                        ' LEFT JOIN sys.babelfish_sysdatabases d ON d.dbid = s.dbid',
                        false, false, '') END AS document
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'sys'
           AND c.relname IN ('babelfish_namespace_ext', 'babelfish_sysdatabases')
           AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')) q
 CROSS JOIN LATERAL xmltable('/table/row' PASSING q.document
            COLUMNS name text, original_name text, database text) x
 ORDER BY x.name COLLATE "C"
