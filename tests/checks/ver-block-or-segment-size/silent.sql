-- Both alike, and WAL of another size, which stays on its server.
-- case: UPDATE fact_session_default SET setting = '32768' WHERE name = 'block_size'
-- case: UPDATE fact_session_default SET setting = '16384' WHERE name = 'wal_block_size' AND collection IN (SELECT id FROM collection WHERE side = 'source')
SELECT 1;
