-- fact: publication_column
-- columns: publication_oid integer, table_oid integer, number integer, is_listed boolean,
--   is_filter boolean
-- dump: publication table

-- Columns that a publication names for a table: in its list of columns, or in its row filter.

-- query: 10
SELECT NULL AS publication_oid, NULL AS table_oid, NULL AS number, NULL AS is_listed,
       NULL AS is_filter
 WHERE false
 ORDER BY 1

-- query: 15
SELECT u.prpubid::bigint AS publication_oid, u.prrelid::bigint AS table_oid, u.number,
       bool_or(u.is_listed) AS is_listed, bool_or(NOT u.is_listed) AS is_filter
  FROM (SELECT r.prpubid, r.prrelid, a.number::integer AS number, true AS is_listed
          FROM pg_publication_rel r
         CROSS JOIN LATERAL unnest(r.prattrs::smallint[]) a (number)
        UNION ALL
        SELECT r.prpubid, r.prrelid, (m.match)[1]::integer, false
          FROM pg_publication_rel r
         CROSS JOIN LATERAL regexp_matches(r.prqual::text, ':varattno (-?[0-9]+)', 'g') m (match)) u
 GROUP BY u.prpubid, u.prrelid, u.number
 ORDER BY u.prpubid, u.prrelid, u.number
