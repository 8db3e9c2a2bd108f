-- The source is another check's.
-- case: UPDATE fact_server SET version_num = 160010 WHERE collection IN (SELECT id FROM collection WHERE side = 'source')
SELECT 1;
