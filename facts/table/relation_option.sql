-- fact: relation_option
-- columns: table_oid integer, name text, value text
-- dump: table view

-- Storage parameters of tables; those of a table's TOAST table begin with "toast.".
SELECT c.oid::bigint AS table_oid, r.prefix || split_part(o.setting, '=', 1) AS name,
       substr(o.setting, position('=' IN o.setting) + 1) AS value
  FROM (SELECT oid, '' AS prefix, reloptions
          FROM pg_class
         WHERE reloptions IS NOT NULL AND relkind IN ('r', 'p', 'm')
        UNION ALL
        SELECT h.oid, 'toast.', t.reloptions
          FROM pg_class t
          JOIN pg_class h ON h.reltoastrelid = t.oid
         WHERE t.reloptions IS NOT NULL AND t.relkind = 't' AND h.relkind IN ('r', 'p', 'm')) r
  JOIN pg_class c ON c.oid = r.oid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL unnest(r.reloptions) o (setting)
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid, name
