-- fact: built_in_type
-- columns: name text, kind text

-- The types of pg_catalog, without those of its tables.
SELECT t.typname AS name, t.typtype AS kind
  FROM pg_type t
 WHERE t.typnamespace = 'pg_catalog'::regnamespace AND t.typtype <> 'c'
 ORDER BY t.typname
