-- fact: type_definition
-- phase: verify
-- columns: schema text, name text, kind text, definition text

-- Types that users made: kind is enum, domain, composite type, range or base type; the rows of tables
-- and arrays have none. definition is for people and for comparing, not for a server.
SELECT n.nspname AS schema, t.typname AS name,
       CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type'
                      WHEN 'r' THEN 'range' ELSE 'base type' END AS kind,
       CASE t.typtype
           WHEN 'e' THEN (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
                            FROM pg_enum e WHERE e.enumtypid = t.oid)
           WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
               || coalesce((SELECT format(' COLLATE %I.%I', kn.nspname, k.collname)
                              FROM pg_collation k
                              JOIN pg_namespace kn ON kn.oid = k.collnamespace
                             WHERE k.oid = t.typcollation AND k.collname <> 'default'), '')
               || coalesce(' DEFAULT ' || pg_get_expr(t.typdefaultbin, 0), '')
               || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
               || coalesce((SELECT string_agg(format(' CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)),
                                              '' ORDER BY k.conname)
                              FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), '')
           WHEN 'c' THEN (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)),
                                            ', ' ORDER BY a.attnum)
                            FROM pg_attribute a
                           WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
           WHEN 'r' THEN (SELECT format('of %s, operator class %s, canonical %s, difference %s',
                                        format_type(r.rngsubtype, NULL), o.opcname,
                                        r.rngcanonical::regproc, r.rngsubdiff::regproc)
                            FROM pg_range r
                            JOIN pg_opclass o ON o.oid = r.rngsubopc
                           WHERE r.rngtypid = t.oid)
           ELSE format('input %s, output %s, receive %s, send %s, length %s, alignment %s, storage %s',
                       t.typinput, t.typoutput, t.typreceive, t.typsend, t.typlen, t.typalign, t.typstorage)
       END AS definition
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_class c ON c.oid = t.typrelid
 WHERE t.typtype IN ('e', 'd', 'c', 'r', 'b')
   AND (c.oid IS NULL OR c.relkind = 'c')
   AND NOT (t.typtype = 'b' AND t.typelem <> 0 AND t.typlen = -1)
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
 ORDER BY 1, 2
