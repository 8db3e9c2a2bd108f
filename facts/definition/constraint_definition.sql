-- fact: constraint_definition
-- phase: verify
-- columns: constraint_oid integer, definition text

-- Of the constraints of tables.
SELECT k.oid::bigint AS constraint_oid, pg_get_constraintdef(k.oid) AS definition
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE k.contype IN ('c', 'f', 'p', 'u', 'x')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY k.oid
