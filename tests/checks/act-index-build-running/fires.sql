-- The report of a build that is under way.
-- case: INSERT INTO fact_progress (collection, pid, command, database, table_oid, phase) SELECT 1, 4711, 'CREATE INDEX CONCURRENTLY', v.database_name, t.oid, 'waiting for old snapshots' FROM fact_server v, fact_table t WHERE v.collection = 1 AND t.collection = 1 AND t.name = 'customer'
-- expect: table|shop|customer|4711|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
