-- servers: 15 15
-- servers: 18 15
-- case: UPDATE fact_database_statistics SET checksum_failures = 2 WHERE is_current
-- expect: database|-|@DATABASE@|-|blocker/blocker/blocker
CREATE TABLE customer (id int);
