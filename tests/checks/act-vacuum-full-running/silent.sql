-- A plain vacuum.
-- case: INSERT INTO fact_progress (collection, pid, command, database, table_oid, phase) SELECT 1, 4711, 'VACUUM', v.database_name, t.oid, 'scanning heap' FROM fact_server v, fact_table t WHERE v.collection = 1 AND t.collection = 1 AND t.name = 'customer'
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
