-- fact: trigger
-- columns: oid integer, table_oid integer, name text, enabled text, function_schema text,
--   function_name text, definition text, is_on_partition_clone boolean
-- dump: trigger table view function

-- Triggers that a user made, not those that carry out a constraint. Servers 11 to 14 mark a trigger
-- that a partition has from its parent as internal too. The definition of a trigger with a condition
-- is NULL where a session has locked the table, or waits to: asking for it would wait too.

-- query: 10
SELECT t.oid::bigint AS oid, t.tgrelid::bigint AS table_oid, t.tgname AS name,
       t.tgenabled AS enabled, pn.nspname AS function_schema, p.proname AS function_name,
       CASE WHEN t.tgqual IS NULL OR t.tgrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_triggerdef(t.oid) END AS definition,
       false AS is_on_partition_clone
  FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_proc p ON p.oid = t.tgfoid
  JOIN pg_namespace pn ON pn.oid = p.pronamespace
 WHERE NOT t.tgisinternal
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY t.oid

-- query: 11
SELECT t.oid::bigint AS oid, t.tgrelid::bigint AS table_oid, t.tgname AS name,
       t.tgenabled AS enabled, pn.nspname AS function_schema, p.proname AS function_name,
       CASE WHEN t.tgqual IS NULL OR t.tgrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_triggerdef(t.oid) END AS definition,
       EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
                  AND d.refclassid = 'pg_trigger'::regclass) AS is_on_partition_clone
  FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_proc p ON p.oid = t.tgfoid
  JOIN pg_namespace pn ON pn.oid = p.pronamespace
 WHERE (NOT t.tgisinternal
        OR (EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
                  AND d.refclassid = 'pg_trigger'::regclass)
            AND NOT EXISTS (SELECT FROM pg_constraint k
                             WHERE k.oid = t.tgconstraint AND k.contype <> 't')))
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY t.oid

-- query: 13
SELECT t.oid::bigint AS oid, t.tgrelid::bigint AS table_oid, t.tgname AS name,
       t.tgenabled AS enabled, pn.nspname AS function_schema, p.proname AS function_name,
       CASE WHEN t.tgqual IS NULL OR t.tgrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_triggerdef(t.oid) END AS definition,
       t.tgparentid <> 0 AS is_on_partition_clone
  FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_proc p ON p.oid = t.tgfoid
  JOIN pg_namespace pn ON pn.oid = p.pronamespace
 WHERE (NOT t.tgisinternal
        OR (t.tgparentid <> 0
            AND NOT EXISTS (SELECT FROM pg_constraint k
                             WHERE k.oid = t.tgconstraint AND k.contype <> 't')))
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY t.oid
