-- outcome: not applicable
-- options: --given heartbeat=true
SELECT 1;
