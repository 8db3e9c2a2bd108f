-- fact: publication_table
-- columns: publication_oid integer, table_oid integer, has_filter boolean,
--   has_column_list boolean, way text
-- dump: publication table

-- Which tables are published, and by what: the table itself, its schema, or a parent of the
-- partition. Those of publications for all tables are not listed. pg_publication_tables says the
-- same, but opens and locks each table.

-- query: 10
WITH RECURSIVE member (publication_oid, table_oid, has_filter, has_column_list, way) AS (
    SELECT prpubid, prrelid, false, false, 'table'
      FROM pg_publication_rel
), tree (publication_oid, table_oid, has_filter, has_column_list, way) AS (
    SELECT * FROM member
     UNION ALL
    SELECT t.publication_oid, i.inhrelid, t.has_filter, t.has_column_list, 'parent'
      FROM tree t
      JOIN pg_inherits i ON i.inhparent = t.table_oid
      JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
)
SELECT publication_oid::bigint AS publication_oid, table_oid::bigint AS table_oid,
       bool_or(has_filter) AS has_filter, bool_or(has_column_list) AS has_column_list,
       CASE min(CASE way WHEN 'table' THEN 1 WHEN 'schema' THEN 2 ELSE 3 END)
            WHEN 1 THEN 'table' WHEN 2 THEN 'schema' ELSE 'parent' END AS way
  FROM tree
 GROUP BY publication_oid, table_oid
 ORDER BY publication_oid, table_oid

-- query: 15
WITH RECURSIVE member (publication_oid, table_oid, has_filter, has_column_list, way) AS (
    SELECT prpubid, prrelid, prqual IS NOT NULL, prattrs IS NOT NULL, 'table'
      FROM pg_publication_rel
     UNION ALL
    SELECT s.pnpubid, c.oid, false, false, 'schema'
      FROM pg_publication_namespace s
      JOIN pg_class c ON c.relnamespace = s.pnnspid
     WHERE c.relkind IN ('r', 'p') AND c.relpersistence = 'p'
), tree (publication_oid, table_oid, has_filter, has_column_list, way) AS (
    SELECT * FROM member
     UNION ALL
    SELECT t.publication_oid, i.inhrelid, t.has_filter, t.has_column_list, 'parent'
      FROM tree t
      JOIN pg_inherits i ON i.inhparent = t.table_oid
      JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
)
SELECT publication_oid::bigint AS publication_oid, table_oid::bigint AS table_oid,
       bool_or(has_filter) AS has_filter, bool_or(has_column_list) AS has_column_list,
       CASE min(CASE way WHEN 'table' THEN 1 WHEN 'schema' THEN 2 ELSE 3 END)
            WHEN 1 THEN 'table' WHEN 2 THEN 'schema' ELSE 'parent' END AS way
  FROM tree
 GROUP BY publication_oid, table_oid
 ORDER BY publication_oid, table_oid
