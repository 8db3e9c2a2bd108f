-- The harness has no such build.
-- case: UPDATE fact_session_default SET setting = '32768' WHERE name = 'block_size' AND collection IN (SELECT id FROM collection WHERE side = 'source')
-- expect: setting|-|block_size|-|info/info/info
SELECT 1;
