-- fact: constraint
-- columns: oid integer, table_oid integer, name text, type text, is_validated boolean,
--   is_deferrable boolean, is_deferred boolean, referenced_table_oid integer,
--   referenced_schema text, referenced_name text, columns text, referenced_columns text,
--   definition text, parent_oid integer, trigger_states text,
--   is_enforced boolean, has_period boolean, update_action text
-- lookup: parent_oid, referenced_table_oid
-- dump: table constraint foreign
-- dump-lacks: trigger_states

-- type is pg_constraint.contype: p, u, f, c, x, t (constraint trigger), n (not null, from 18 on).
-- update_action is confupdtype (c: CASCADE). columns and referenced_columns are JSON arrays of
-- names. The definition of a key that is not deferrable is NULL: its columns say all, and to ask for
-- the text takes as long as all the rest. That of a check constraint is NULL where a session has
-- locked the table, or waits to: asking for it would wait too.

-- query: 10
SELECT k.oid::bigint AS oid, k.conrelid::bigint AS table_oid, k.conname AS name, k.contype AS type,
       k.convalidated AS is_validated, k.condeferrable AS is_deferrable,
       k.condeferred AS is_deferred,
       nullif(k.confrelid, 0)::bigint AS referenced_table_oid,
       fn.nspname AS referenced_schema, f.relname AS referenced_name,
       CASE WHEN cardinality(k.conkey) = 1
            THEN json_build_array((SELECT a.attname FROM pg_attribute a
                                    WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]))
            WHEN k.conkey IS NOT NULL THEN array_to_json(ARRAY(
           SELECT (SELECT a.attname FROM pg_attribute a
                    WHERE a.attrelid = k.conrelid AND a.attnum = u.number)
             FROM unnest(k.conkey) WITH ORDINALITY u (number, position)
            ORDER BY u.position)) END AS columns,
       CASE WHEN cardinality(k.confkey) = 1
            THEN json_build_array((SELECT a.attname FROM pg_attribute a
                                    WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1]))
            WHEN k.confkey IS NOT NULL THEN array_to_json(ARRAY(
           SELECT (SELECT a.attname FROM pg_attribute a
                    WHERE a.attrelid = k.confrelid AND a.attnum = u.number)
             FROM unnest(k.confkey) WITH ORDINALITY u (number, position)
            ORDER BY u.position)) END
           AS referenced_columns,
       CASE WHEN k.contype IN ('p', 'u', 'f') AND NOT k.condeferrable THEN NULL
            WHEN k.contype <> 'c' OR k.conrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_constraintdef(k.oid) END AS definition,
       NULL AS parent_oid,
       CASE WHEN k.contype <> 'f' OR s.is_usual IS NULL THEN NULL
            WHEN s.is_usual THEN 'O'
            ELSE (SELECT string_agg(DISTINCT t.tgenabled::text, '') FROM pg_trigger t
                   WHERE t.tgconstraint = k.oid AND t.tgrelid = k.conrelid) END AS trigger_states,
       true AS is_enforced, false AS has_period,
       nullif(k.confupdtype, ' ') AS update_action
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN (SELECT tgconstraint, tgrelid, bool_and(tgenabled = 'O') AS is_usual
               FROM pg_trigger
              WHERE tgconstraint <> 0
              GROUP BY tgconstraint, tgrelid) s ON s.tgconstraint = k.oid AND s.tgrelid = k.conrelid
  LEFT JOIN pg_class f ON f.oid = k.confrelid
  LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY k.oid

-- query: 11
SELECT k.oid::bigint AS oid, k.conrelid::bigint AS table_oid, k.conname AS name, k.contype AS type,
       k.convalidated AS is_validated, k.condeferrable AS is_deferrable,
       k.condeferred AS is_deferred,
       nullif(k.confrelid, 0)::bigint AS referenced_table_oid,
       fn.nspname AS referenced_schema, f.relname AS referenced_name,
       CASE WHEN cardinality(k.conkey) = 1
            THEN json_build_array((SELECT a.attname FROM pg_attribute a
                                    WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]))
            WHEN k.conkey IS NOT NULL THEN array_to_json(ARRAY(
           SELECT (SELECT a.attname FROM pg_attribute a
                    WHERE a.attrelid = k.conrelid AND a.attnum = u.number)
             FROM unnest(k.conkey) WITH ORDINALITY u (number, position)
            ORDER BY u.position)) END AS columns,
       CASE WHEN cardinality(k.confkey) = 1
            THEN json_build_array((SELECT a.attname FROM pg_attribute a
                                    WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1]))
            WHEN k.confkey IS NOT NULL THEN array_to_json(ARRAY(
           SELECT (SELECT a.attname FROM pg_attribute a
                    WHERE a.attrelid = k.confrelid AND a.attnum = u.number)
             FROM unnest(k.confkey) WITH ORDINALITY u (number, position)
            ORDER BY u.position)) END
           AS referenced_columns,
       CASE WHEN k.contype IN ('p', 'u', 'f') AND NOT k.condeferrable THEN NULL
            WHEN k.contype <> 'c' OR k.conrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_constraintdef(k.oid) END AS definition,
       nullif(k.conparentid, 0)::bigint AS parent_oid,
       CASE WHEN k.contype <> 'f' OR s.is_usual IS NULL THEN NULL
            WHEN s.is_usual THEN 'O'
            ELSE (SELECT string_agg(DISTINCT t.tgenabled::text, '') FROM pg_trigger t
                   WHERE t.tgconstraint = k.oid AND t.tgrelid = k.conrelid) END AS trigger_states,
       true AS is_enforced, false AS has_period,
       nullif(k.confupdtype, ' ') AS update_action
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN (SELECT tgconstraint, tgrelid, bool_and(tgenabled = 'O') AS is_usual
               FROM pg_trigger
              WHERE tgconstraint <> 0
              GROUP BY tgconstraint, tgrelid) s ON s.tgconstraint = k.oid AND s.tgrelid = k.conrelid
  LEFT JOIN pg_class f ON f.oid = k.confrelid
  LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY k.oid

-- query: 18
SELECT k.oid::bigint AS oid, k.conrelid::bigint AS table_oid, k.conname AS name, k.contype AS type,
       k.convalidated AS is_validated, k.condeferrable AS is_deferrable,
       k.condeferred AS is_deferred,
       nullif(k.confrelid, 0)::bigint AS referenced_table_oid,
       fn.nspname AS referenced_schema, f.relname AS referenced_name,
       CASE WHEN cardinality(k.conkey) = 1
            THEN json_build_array((SELECT a.attname FROM pg_attribute a
                                    WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]))
            WHEN k.conkey IS NOT NULL THEN array_to_json(ARRAY(
           SELECT (SELECT a.attname FROM pg_attribute a
                    WHERE a.attrelid = k.conrelid AND a.attnum = u.number)
             FROM unnest(k.conkey) WITH ORDINALITY u (number, position)
            ORDER BY u.position)) END AS columns,
       CASE WHEN cardinality(k.confkey) = 1
            THEN json_build_array((SELECT a.attname FROM pg_attribute a
                                    WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1]))
            WHEN k.confkey IS NOT NULL THEN array_to_json(ARRAY(
           SELECT (SELECT a.attname FROM pg_attribute a
                    WHERE a.attrelid = k.confrelid AND a.attnum = u.number)
             FROM unnest(k.confkey) WITH ORDINALITY u (number, position)
            ORDER BY u.position)) END
           AS referenced_columns,
       CASE WHEN k.contype IN ('p', 'u', 'f') AND NOT k.condeferrable AND NOT k.conperiod THEN NULL
            WHEN k.contype <> 'c' OR k.conrelid <> ALL (ARRAY(SELECT l.relation FROM pg_locks l
                                           WHERE l.mode = 'AccessExclusiveLock'
                                             AND l.locktype = 'relation'))
            THEN pg_get_constraintdef(k.oid) END AS definition,
       nullif(k.conparentid, 0)::bigint AS parent_oid,
       CASE WHEN k.contype <> 'f' OR s.is_usual IS NULL THEN NULL
            WHEN s.is_usual THEN 'O'
            ELSE (SELECT string_agg(DISTINCT t.tgenabled::text, '') FROM pg_trigger t
                   WHERE t.tgconstraint = k.oid AND t.tgrelid = k.conrelid) END AS trigger_states,
       k.conenforced AS is_enforced, k.conperiod AS has_period,
       nullif(k.confupdtype, ' ') AS update_action
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN (SELECT tgconstraint, tgrelid, bool_and(tgenabled = 'O') AS is_usual
               FROM pg_trigger
              WHERE tgconstraint <> 0
              GROUP BY tgconstraint, tgrelid) s ON s.tgconstraint = k.oid AND s.tgrelid = k.conrelid
  LEFT JOIN pg_class f ON f.oid = k.confrelid
  LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY k.oid
