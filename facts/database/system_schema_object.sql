-- fact: system_schema_object
-- columns: type text, schema text, name text, owner text

-- What was put into the server's own schemas after the cluster was made, by no extension. Servers before 12
-- would name all of their own functions first, if they were not left out there, too.
WITH found (type, class_oid, oid, namespace_oid, name, owner_oid) AS (
    SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                          WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
                          ELSE 'table' END,
           'pg_class'::regclass, c.oid, c.relnamespace, c.relname::text, c.relowner
      FROM pg_class c
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL
    SELECT 'function', 'pg_proc'::regclass, p.oid, p.pronamespace,
           format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), p.proowner
      FROM pg_proc p
     WHERE p.oid >= 16384
    UNION ALL
    SELECT 'type', 'pg_type'::regclass, t.oid, t.typnamespace, t.typname::text, t.typowner
      FROM pg_type t
     WHERE t.typrelid = 0 AND t.typelem = 0
)
SELECT f.type, n.nspname AS schema, f.name, pg_get_userbyid(f.owner_oid) AS owner
  FROM found f
  JOIN pg_namespace n ON n.oid = f.namespace_oid
  LEFT JOIN pg_depend d ON d.classid = f.class_oid AND d.objid = f.oid AND d.deptype = 'e'
 WHERE f.oid >= 16384
   AND n.nspname IN ('pg_catalog', 'information_schema')
   AND d.objid IS NULL
 ORDER BY f.type, n.nspname, f.name
