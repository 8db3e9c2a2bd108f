-- settings: source shared_preload_libraries=pg_stat_statements
-- expect: statement|-|CREATE TABLE|-|info/info/none
-- expect: statement|-|ALTER TABLE|-|info/info/none
CREATE EXTENSION pg_stat_statements;
create  table customer (id int);
ALTER TABLE customer ADD COLUMN name text;
TRUNCATE customer;
