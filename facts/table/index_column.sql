-- fact: index_column
-- session: second
-- columns: index_oid integer, position integer, column_number integer, column_name text,
--   expression text, collation text, is_key boolean, operator_class text,
--   is_default_operator_class boolean, options integer,
--   is_deterministic boolean
-- dump: table constraint index view

-- position counts from 1; column_number 0 stands for an expression; is_key is false for a column
-- that the index only includes. options is pg_index.indoption: 1 descending, 2 NULLs first.
-- is_deterministic is the collation's.

-- query: 10
SELECT i.indexrelid::bigint AS index_oid, p.position, i.indkey[p.position - 1] AS column_number,
       (SELECT a.attname FROM pg_attribute a
         WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[p.position - 1]
           AND a.attnum <> 0) AS column_name,
       CASE WHEN i.indkey[p.position - 1] = 0
            THEN pg_get_indexdef(i.indexrelid, p.position, false) END AS expression,
       co.collname AS collation, true AS is_key,
       oc.opcname AS operator_class, oc.opcdefault AS is_default_operator_class,
       i.indoption[p.position - 1] AS options,
       true AS is_deterministic
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL generate_series(1, i.indnatts) p (position)
  LEFT JOIN pg_collation co ON co.oid = i.indcollation[p.position - 1]
  LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[p.position - 1]
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY i.indexrelid, p.position

-- query: 11
SELECT i.indexrelid::bigint AS index_oid, p.position, i.indkey[p.position - 1] AS column_number,
       (SELECT a.attname FROM pg_attribute a
         WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[p.position - 1]
           AND a.attnum <> 0) AS column_name,
       CASE WHEN i.indkey[p.position - 1] = 0
            THEN pg_get_indexdef(i.indexrelid, p.position, false) END AS expression,
       co.collname AS collation, p.position <= i.indnkeyatts AS is_key,
       oc.opcname AS operator_class, oc.opcdefault AS is_default_operator_class,
       i.indoption[p.position - 1] AS options,
       true AS is_deterministic
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL generate_series(1, i.indnatts) p (position)
  LEFT JOIN pg_collation co ON co.oid = i.indcollation[p.position - 1]
  LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[p.position - 1]
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY i.indexrelid, p.position

-- query: 12
SELECT i.indexrelid::bigint AS index_oid, p.position, i.indkey[p.position - 1] AS column_number,
       (SELECT a.attname FROM pg_attribute a
         WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[p.position - 1]
           AND a.attnum <> 0) AS column_name,
       CASE WHEN i.indkey[p.position - 1] = 0
            THEN pg_get_indexdef(i.indexrelid, p.position, false) END AS expression,
       co.collname AS collation, p.position <= i.indnkeyatts AS is_key,
       oc.opcname AS operator_class, oc.opcdefault AS is_default_operator_class,
       i.indoption[p.position - 1] AS options,
       coalesce(co.collisdeterministic, true) AS is_deterministic
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL generate_series(1, i.indnatts) p (position)
  LEFT JOIN pg_collation co ON co.oid = i.indcollation[p.position - 1]
  LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[p.position - 1]
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
 ORDER BY i.indexrelid, p.position
