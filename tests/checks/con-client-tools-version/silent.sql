-- One of the two will do.
-- servers: 15 18
-- case: DELETE FROM fact_client_program
-- case: INSERT INTO fact_client_program SELECT id, '/usr/local/pgsql/bin/pg_dump', 12 FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_client_program SELECT id, '/usr/lib/postgresql/15/bin/pg_dump', 15 FROM collection WHERE side = 'source'
SELECT 1;
