-- case: UPDATE fact_table_size SET heap_bytes = 1073741825 WHERE table_oid = (SELECT oid FROM fact_table WHERE collection = 1 AND name = 'customer')
-- case: UPDATE fact_table_statistics SET live_rows = 1000000, dead_rows = 1000000
CREATE TABLE customer (id int);
CREATE TABLE letter (id int);
