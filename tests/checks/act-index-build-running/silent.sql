-- A vacuum, and a build on a table of another database that has the same oid.
-- case: INSERT INTO fact_progress (collection, pid, command, database, table_oid, phase) SELECT 1, 4711, 'VACUUM', v.database_name, t.oid, 'scanning heap' FROM fact_server v, fact_table t WHERE v.collection = 1 AND t.collection = 1 AND t.name = 'customer'
-- case: INSERT INTO fact_progress (collection, pid, command, database, table_oid, phase) SELECT 1, 4712, 'CREATE INDEX', 'elsewhere', t.oid, 'building index' FROM fact_table t WHERE t.collection = 1 AND t.name = 'customer'
-- servers: 12 15
-- servers: 18 15
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
