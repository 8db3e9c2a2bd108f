-- settings: source shared_preload_libraries=pg_stat_statements
-- outcome: not applicable
-- reason: does not track such statements
CREATE EXTENSION pg_stat_statements;
CREATE TABLE customer (id int);
ALTER DATABASE @DATABASE@ SET pg_stat_statements.track_utility = off;
\c
TRUNCATE customer;
