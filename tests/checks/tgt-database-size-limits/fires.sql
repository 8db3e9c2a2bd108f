-- So many tables take time to make: they are put into the case.
-- expect: database|-|@DATABASE@|tables|warning/warning/info
-- expect: database|-|@DATABASE@|schemas|warning/warning/info
-- case: INSERT INTO fact_table (collection, oid, schema, name, kind, persistence, is_partition, has_children, inherits) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) SELECT 1, 1000000 + i, 's' || (i % 1001), 't' || i, 'r', 'p', 0, 0, 0 FROM n
CREATE TABLE item (id int PRIMARY KEY);
