-- fact: sequence_use
-- columns: sequence_oid integer, table_oid integer, column_name text
-- dump: sequence table

-- Columns whose default calls the sequence, as far as the server knows: not where the default gives
-- its name as text.
SELECT d.refobjid::bigint AS sequence_oid, a.attrelid::bigint AS table_oid,
       a.attname AS column_name
  FROM pg_depend d
  JOIN pg_attrdef f ON f.oid = d.objid
  JOIN pg_class q ON q.oid = d.refobjid AND q.relkind = 'S'
  JOIN pg_class c ON c.oid = f.adrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
 WHERE d.classid = 'pg_attrdef'::regclass
   AND d.refclassid = 'pg_class'::regclass
   AND c.relkind IN ('r', 'p', 'f')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY d.refobjid, a.attrelid, a.attnum
