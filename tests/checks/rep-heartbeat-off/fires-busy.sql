-- Both write.
-- servers: 10 15
-- servers: 15 15
-- case: UPDATE fact_database_statistics SET rows_written = iif(is_current, 50000, iif(name = 'postgres', 200000, 0))
-- expect: database|-|@DATABASE@|-|info/info/none
CREATE TABLE customer (id int);
