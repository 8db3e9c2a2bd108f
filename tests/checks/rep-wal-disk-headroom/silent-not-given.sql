-- outcome: not applicable
-- reason: --given migration-hours
-- options: --given source-free-bytes=1000
SELECT 1;
