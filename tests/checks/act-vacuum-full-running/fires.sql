-- The report of one that is under way.
-- case: INSERT INTO fact_progress (collection, pid, command, database, table_oid, phase) SELECT 1, 4711, 'VACUUM FULL', v.database_name, t.oid, 'seq scanning heap' FROM fact_server v, fact_table t WHERE v.collection = 1 AND t.collection = 1 AND t.name = 'customer'
-- expect: table|shop|customer|4711|warning/info/warning
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
