-- fact: relation_option
-- columns: table_oid integer, name text, value text
-- dump: table view

-- Storage parameters of tables; those of a table's TOAST table begin with "toast.".
SELECT c.oid::bigint AS table_oid, o.prefix || split_part(o.setting, '=', 1) AS name,
       substr(o.setting, position('=' IN o.setting) + 1) AS value
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
 CROSS JOIN LATERAL (SELECT '', unnest(c.reloptions)
                     UNION ALL
                     SELECT 'toast.', unnest(t.reloptions)) o (prefix, setting)
 WHERE c.relkind IN ('r', 'p', 'm')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid, name
