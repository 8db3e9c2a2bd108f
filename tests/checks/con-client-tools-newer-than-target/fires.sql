-- Which programs this machine has is made up.
-- servers: 14 15
-- case: DELETE FROM fact_client_program
-- case: INSERT INTO fact_client_program SELECT id, '/usr/lib/postgresql/13/bin/pg_dump', 13 FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_client_program SELECT id, '/usr/lib/postgresql/17/bin/pg_dump', 17 FROM collection WHERE side = 'source'
-- expect: program|-|pg_dump|-|none/info/warning
SELECT 1;
