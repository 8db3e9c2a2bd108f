-- servers: 13 15
-- outcome: not evaluated
-- reason: does not count what it writes
-- options: --given source-free-bytes=1000 --given migration-hours=100
SELECT 1;
