-- fact: rule
-- columns: table_oid integer, name text, event text, is_instead boolean, enabled text
-- dump: rule table view

-- Rules that a user made, not the one that makes a view. enabled is as that of a trigger.
SELECT r.ev_class::bigint AS table_oid, r.rulename AS name,
       CASE r.ev_type WHEN '1' THEN 'SELECT' WHEN '2' THEN 'UPDATE' WHEN '3' THEN 'INSERT'
                      ELSE 'DELETE' END AS event,
       r.is_instead, r.ev_enabled AS enabled
  FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE r.rulename <> '_RETURN'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY r.ev_class, r.rulename
