-- One who waits and one who is in the way, as pg_locks shows them.
-- case: INSERT INTO fact_table_lock (collection, pid, table_oid, mode, is_granted, is_own, prepared) SELECT collection, 4711, oid, 'ShareRowExclusiveLock', 0, 0, 0 FROM fact_table WHERE collection = 1 AND name = 'customer'
-- expect: table|shop|customer|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
