-- settings: source shared_preload_libraries=pg_stat_statements
CREATE EXTENSION pg_stat_statements;
SELECT 'ALTER TABLE customer';
SELECT 1;
