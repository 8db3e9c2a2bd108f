-- fact: event_trigger
-- columns: name text, event text, enabled text, owner text, function_schema text,
--   function_name text, extension text
-- dump: event_trigger extension
-- dump-lacks: owner

-- enabled is pg_event_trigger.evtenabled: O origin, D disabled, R replica, A always.
SELECT t.evtname AS name, t.evtevent AS event, t.evtenabled AS enabled,
       pg_get_userbyid(t.evtowner) AS owner, n.nspname AS function_schema,
       p.proname AS function_name, e.extname AS extension
  FROM pg_event_trigger t
  JOIN pg_proc p ON p.oid = t.evtfoid
  JOIN pg_namespace n ON n.oid = p.pronamespace
  LEFT JOIN pg_depend d ON d.classid = 'pg_event_trigger'::regclass AND d.objid = t.oid
                       AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 ORDER BY t.evtname
