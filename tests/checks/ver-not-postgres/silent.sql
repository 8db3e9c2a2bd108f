-- A distribution's name is no other product.
-- case: UPDATE fact_server SET version = 'PostgreSQL 15.5 (Percona Server for PostgreSQL 15.5.1) on x86_64-pc-linux-gnu'
SELECT 1;
