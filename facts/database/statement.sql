-- fact: statement
-- columns: kind text, table_oid integer, calls integer
-- complete-when: SELECT pg_has_role('pg_read_all_stats', 'usage')
--     OR NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_stat_statements')
-- why-partial: statements of other roles are missing
-- grant: GRANT pg_read_all_stats TO {role}

-- Kinds of DDL that pg_stat_statements has seen in this database, and a row of the kind ANY where it
-- is installed, loaded and told to track them. No text of a statement: of TRUNCATE just the tables of that name which
-- exist, or none where the text does not tell. query_to_xml() runs a query that not every database
-- could.
WITH watched AS (
    SELECT n.nspname
      FROM pg_extension e
      JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_stat_statements'
       AND current_setting('pg_stat_statements.track', true) <> 'none'
       AND current_setting('pg_stat_statements.track_utility', true) = 'on'
)
SELECT 'ANY' AS kind, NULL::bigint AS table_oid, 0::bigint AS calls
  FROM watched
UNION ALL
SELECT x.kind, x.table_oid, x.calls
  FROM watched w
 CROSS JOIN LATERAL XMLTABLE('//row' PASSING query_to_xml(format($query$
    SELECT k.kind, c.oid AS table_oid, sum(s.calls) AS calls
      FROM %I.pg_stat_statements s
      JOIN pg_database d ON d.oid = s.dbid AND d.datname = current_database()
     CROSS JOIN LATERAL (
         SELECT upper(regexp_replace((regexp_match(s.query,
             '^\s*((?:ALTER|CREATE|DROP)\s+TABLE|TRUNCATE)\M', 'i'))[1], '\s+', ' '))) k (kind)
      LEFT JOIN LATERAL regexp_split_to_table(CASE k.kind WHEN 'TRUNCATE' THEN
             regexp_replace(s.query, '^\s*TRUNCATE\s+(TABLE\s+)?|\s*(;|\s(RESTART|CONTINUE)\s+IDENTITY|\sCASCADE|\sRESTRICT).*$',
                            '', 'gi') END, ',') p (piece) ON true
      LEFT JOIN LATERAL regexp_match(p.piece,
             '^\s*(?:ONLY\s+)?(?:("(?:[^"]|"")+"|[[:alpha:]_][\w$]*)\s*\.\s*)?("(?:[^"]|"")+"|[[:alpha:]_][\w$]*)\s*\*?\s*$', 'i')
             m (part) ON true
      LEFT JOIN LATERAL (
         SELECT CASE WHEN m.part[1] LIKE '"%%' THEN replace(substr(m.part[1], 2, length(m.part[1]) - 2), '""', '"')
                     ELSE lower(m.part[1]) END AS schema,
                CASE WHEN m.part[2] LIKE '"%%' THEN replace(substr(m.part[2], 2, length(m.part[2]) - 2), '""', '"')
                     ELSE lower(m.part[2]) END AS name) i ON true
      LEFT JOIN (pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                               AND c.relkind IN ('r', 'p'))
        ON c.relname = i.name AND (i.schema IS NULL OR n.nspname = i.schema)
     WHERE k.kind IS NOT NULL
     GROUP BY k.kind, c.oid$query$, w.nspname), false, false, '')
    COLUMNS kind text, table_oid bigint, calls bigint) x
 ORDER BY kind, table_oid
