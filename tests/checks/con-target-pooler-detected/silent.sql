-- case: UPDATE fact_connection SET backend_is_own = 0, port = 6432 WHERE collection IN (SELECT id FROM collection WHERE side = 'source')
SELECT 1;
