-- Which programs this machine has is made up.
-- servers: 15 15
-- servers: 18 18
-- case: DELETE FROM fact_client_program
-- case: INSERT INTO fact_client_program SELECT id, '/usr/lib/postgresql/13/bin/pg_dump', 13 FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_client_program SELECT id, '/usr/lib/postgresql/14/bin/pg_dump', 14 FROM collection WHERE side = 'source'
-- expect: program|-|pg_dump|-|none/warning/blocker
SELECT 1;
