-- case: INSERT INTO fact_table (collection, oid, schema, name, kind, persistence, is_partition, has_children, inherits) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) SELECT 1, 1000000 + i, 's' || (i % 999), 't' || i, 'r', 'p', 0, 0, 0 FROM n
CREATE TABLE item (id int PRIMARY KEY);
