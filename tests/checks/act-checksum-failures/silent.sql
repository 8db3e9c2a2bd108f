-- Another database is not moved.
-- servers: 12 15
-- servers: 15 15
-- case: UPDATE fact_database_statistics SET checksum_failures = 2 WHERE name = 'postgres'
CREATE TABLE customer (id int);
