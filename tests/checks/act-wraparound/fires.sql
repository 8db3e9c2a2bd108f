-- case: UPDATE fact_database_statistics SET transaction_age = 1000000001 WHERE is_current
-- case: UPDATE fact_database_statistics SET multixact_age = 1800000000 WHERE name = 'postgres'
-- expect: database|-|@DATABASE@|-|warning/warning/warning
-- expect: database|-|postgres|-|blocker/blocker/blocker
CREATE TABLE customer (id int);
