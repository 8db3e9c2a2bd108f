-- fact: type_without_equality
-- columns: schema text, name text
-- dump: any

-- Types of columns whose values the server cannot tell apart by itself: neither a B-tree nor a hash
-- operator class serves them, or a type that they are made of. Logical replication fails to find a
-- row by such a column.
WITH RECURSIVE used (oid) AS (
    SELECT DISTINCT a.atttypid
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
       AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'pgcrossing')
), part (oid, part_oid) AS (
    SELECT oid, oid FROM used
    UNION
    SELECT p.oid, made.oid
      FROM part p
      JOIN pg_type t ON t.oid = p.part_oid
      JOIN LATERAL (SELECT t.typbasetype WHERE t.typtype = 'd'
                    UNION ALL
                    SELECT t.typelem WHERE t.typelem <> 0 AND t.typlen = -1
                    UNION ALL
                    SELECT a.atttypid FROM pg_attribute a
                     WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0
                       AND NOT a.attisdropped) made (oid) ON true
), served (oid) AS (
    SELECT o.opcintype
      FROM pg_opclass o
      JOIN pg_am m ON m.oid = o.opcmethod
     WHERE o.opcdefault AND m.amname IN ('btree', 'hash')
), comparable (oid) AS (
    SELECT oid FROM served
    UNION
    SELECT k.castsource
      FROM pg_cast k
      JOIN served s ON s.oid = k.casttarget
     WHERE k.castmethod = 'b' AND k.castcontext = 'i'
)
SELECT DISTINCT n.nspname AS schema, u.typname AS name
  FROM part p
  JOIN pg_type u ON u.oid = p.oid
  JOIN pg_namespace n ON n.oid = u.typnamespace
  JOIN pg_type t ON t.oid = p.part_oid
 WHERE t.typtype = 'b' AND NOT (t.typelem <> 0 AND t.typlen = -1)
   AND NOT EXISTS (SELECT FROM comparable c WHERE c.oid = t.oid)
 ORDER BY 1, 2
