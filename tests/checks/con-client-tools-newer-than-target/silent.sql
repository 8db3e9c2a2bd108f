-- One fits between the two; and a target that is older than the source is another check's.
-- servers: 14 15
-- servers: 16 15
-- case: DELETE FROM fact_client_program
-- case: INSERT INTO fact_client_program SELECT id, '/usr/lib/postgresql/14/bin/pg_dump', 14 FROM collection WHERE side = 'source'
-- case: INSERT INTO fact_client_program SELECT id, '/usr/lib/postgresql/17/bin/pg_dump', 17 FROM collection WHERE side = 'source'
SELECT 1;
