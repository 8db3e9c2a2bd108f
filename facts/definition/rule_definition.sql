-- fact: rule_definition
-- phase: verify
-- columns: table_oid integer, name text, definition text
SELECT r.ev_class::bigint AS table_oid, r.rulename AS name, pg_get_ruledef(r.oid) AS definition
  FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE r.rulename <> '_RETURN'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY r.ev_class, r.rulename
