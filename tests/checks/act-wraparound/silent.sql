-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- case: UPDATE fact_database_statistics SET transaction_age = 1000000000 WHERE is_current
CREATE TABLE customer (id int);
