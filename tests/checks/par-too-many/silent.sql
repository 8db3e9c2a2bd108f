-- One partition less.
-- case: INSERT INTO fact_table (collection, oid, schema, name, kind, is_partition, parent_oid) WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 990) SELECT t.collection, -n, t.schema, 'more' || n, 'r', 1, t.oid FROM n, fact_table t WHERE t.name = 'event'
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
SELECT format('CREATE TABLE shop.event_%s PARTITION OF shop.event FOR VALUES IN (%s)', n, n)
  FROM generate_series(1, 10) n \gexec
