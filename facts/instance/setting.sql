-- fact: setting
-- columns: name text, setting text, unit text, source text, context text, vartype text,
--   pending_restart boolean
-- complete-when: SELECT pg_has_role('pg_read_all_settings', 'usage')
-- why-partial: settings that only a member of pg_read_all_settings sees are missing
-- grant: GRANT pg_read_all_settings TO {role}

-- What this session has set for itself is shown as it was before; where that came from the server
-- no longer says.
SELECT name,
       CASE WHEN source = 'session' THEN reset_val ELSE setting END AS setting,
       unit,
       CASE WHEN source <> 'session' THEN source END AS source,
       context, vartype, pending_restart
  FROM pg_settings
 WHERE name NOT LIKE 'pgcrossing.%'
 ORDER BY name
