-- case: UPDATE fact_table_size SET heap_bytes = 1073741825
-- case: UPDATE fact_table_statistics SET live_rows = 1000000, dead_rows = 1000001
-- expect: table|public|customer|-|info/info/info
CREATE TABLE customer (id int);
