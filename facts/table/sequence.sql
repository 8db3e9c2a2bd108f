-- fact: sequence
-- columns: oid integer, schema text, name text, type text, start_value integer,
--   increment integer, minimum integer, maximum integer, cache integer, cycles boolean,
--   last_value integer, can_select boolean, can_update boolean, owner text, owner_table_oid integer, owner_column text,
--   owner_kind text, used_by_default boolean, extension text
-- dump: sequence table
-- dump-lacks: last_value can_select can_update owner

-- last_value is NULL where can_select is false, too: a check that asks for it says so.
-- last_value is NULL for a sequence that was never used. One that setval(..., false) has set, so that
-- pg_sequence_last_value() gives NULL, has the number before the next one. owner_kind is a for a sequence owned by a
-- column, i for one of an identity column. used_by_default: some column's default calls it.
SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS name,
       format_type(s.seqtypid, NULL) AS type, s.seqstart AS start_value,
       s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum,
       s.seqcache AS cache, s.seqcycle AS cycles,
       CASE WHEN has_sequence_privilege(c.oid, 'SELECT')
            THEN coalesce(pg_sequence_last_value(c.oid),
                     CASE WHEN has_schema_privilege(n.oid, 'USAGE')
                               AND (c.relpersistence = 'p' OR NOT pg_is_in_recovery())
                          THEN substring(query_to_xml(format(
                                    'SELECT CASE WHEN NOT is_called AND last_value <> %1$s'
                                    ' AND last_value::numeric - %2$s BETWEEN %3$s AND %4$s'
                                    ' THEN last_value - %2$s END AS reached FROM %5$I.%6$I',
                                    s.seqstart, s.seqincrement, s.seqmin, s.seqmax, n.nspname,
                                    c.relname), false, true, '')::text, '>(-?[0-9]+)<')::bigint
                          END) END
           AS last_value,
       has_sequence_privilege(c.oid, 'SELECT') AS can_select,
       has_sequence_privilege(c.oid, 'UPDATE') AS can_update,
       pg_get_userbyid(c.relowner) AS owner,
       o.refobjid::bigint AS owner_table_oid, a.attname AS owner_column,
       o.deptype AS owner_kind,
       EXISTS (SELECT FROM pg_depend u
                WHERE u.classid = 'pg_attrdef'::regclass AND u.refclassid = 'pg_class'::regclass
                  AND u.refobjid = c.oid) AS used_by_default,
       e.extname AS extension
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid
                       AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0
                       AND o.deptype IN ('a', 'i')
  LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY c.oid
