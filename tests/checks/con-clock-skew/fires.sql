-- Both servers have this machine's clock.
-- case: UPDATE fact_connection SET clock_ahead_seconds = clock_ahead_seconds + 6 WHERE collection IN (SELECT id FROM collection WHERE side = 'source')
-- expect: server|-|target|-|warning/info/info
SELECT 1;
