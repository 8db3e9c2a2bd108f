-- fact: column_right
-- columns: table_oid integer, name text, can_select boolean

-- The columns of tables that this role may not read as a whole, but some columns of. A superuser
-- may read all, and is not kept waiting.
SELECT a.attrelid::bigint AS table_oid, a.attname AS name,
       has_column_privilege(a.attrelid, a.attnum, 'SELECT') AS can_select
  FROM pg_attribute a
  JOIN (SELECT DISTINCT r.attrelid
          FROM pg_attribute r
          JOIN pg_class c ON c.oid = r.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE r.attacl IS NOT NULL AND NOT r.attisdropped
           AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
           AND NOT (SELECT u.rolsuper FROM pg_roles u WHERE u.rolname = current_user)
           AND NOT has_table_privilege(c.oid, 'SELECT')
           AND has_any_column_privilege(c.oid, 'SELECT')) t ON t.attrelid = a.attrelid
 WHERE a.attnum > 0 AND NOT a.attisdropped
 ORDER BY a.attrelid, a.attnum
