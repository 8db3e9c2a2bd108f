-- fact: check_row
-- side: source
-- deep: scan

-- Rows that break a check constraint: part is the constraint's name. One that calls a function of
-- users, by a domain or an operator too, is not evaluated: it would run with the rights of whoever collects.
SELECT k.conrelid::bigint AS table_oid, NULL::bigint AS column_number, k.conname::text AS part,
       CASE WHEN u.uses THEN NULL
            ELSE format('NOT (%s)', pg_get_expr(k.conbin, k.conrelid)) END AS condition,
       NULL AS measure
  FROM pg_constraint k
  JOIN LATERAL (
        SELECT EXISTS (
            SELECT FROM pg_depend d
             WHERE d.classid = 'pg_constraint'::regclass AND d.objid = k.oid
               AND d.refobjid >= 16384
               AND (d.refclassid IN ('pg_proc'::regclass, 'pg_operator'::regclass)
                    OR d.refclassid = 'pg_type'::regclass
                   AND (SELECT typtype FROM pg_type t WHERE t.oid = d.refobjid) = 'd')
               AND NOT EXISTS (SELECT FROM pg_depend m
                                WHERE m.classid = d.refclassid AND m.objid = d.refobjid
                                  AND m.deptype = 'e')) AS uses
       ) u ON true
 WHERE k.contype = 'c'
   AND k.conrelid = ANY ($1::oid[])
 ORDER BY 1, 2, 3
