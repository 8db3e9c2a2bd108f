-- fact: type
-- columns: oid integer, schema text, name text, kind text, category text, element_oid integer,
--   base_oid integer, is_domain boolean, base_type text, owner text, extension text
-- dump: type table view
-- dump-lacks: owner

-- All types outside pg_catalog, those of tables and of arrays too. kind is pg_type.typtype; base_type
-- is what a domain is made of in the end, or the type itself.
WITH RECURSIVE base (oid, base_oid) AS (
    SELECT oid, typbasetype FROM pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.oid, t.typbasetype
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype = 'd'
), resolved (oid, base_oid) AS (
    SELECT b.oid, b.base_oid
      FROM base b
      JOIN pg_type t ON t.oid = b.base_oid
     WHERE t.typtype <> 'd'
)
SELECT t.oid::bigint AS oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind,
       t.typcategory AS category,
       nullif(t.typelem, 0)::bigint AS element_oid,
       nullif(t.typbasetype, 0)::bigint AS base_oid,
       t.typtype = 'd' AS is_domain,
       coalesce(u.typname, t.typname) AS base_type,
       pg_get_userbyid(t.typowner) AS owner,
       e.extname AS extension
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN resolved r ON r.oid = t.oid
  LEFT JOIN pg_type u ON u.oid = r.base_oid
  LEFT JOIN pg_depend d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY t.oid
