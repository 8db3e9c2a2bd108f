-- The source is another check's.
-- case: UPDATE fact_server SET version = 'CockroachDB CCL v25.1.0' WHERE collection IN (SELECT id FROM collection WHERE side = 'source')
SELECT 1;
