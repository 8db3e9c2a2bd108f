-- options: --given target-role=pg_monitor
-- expect: role|-|pg_monitor|-|blocker/blocker/blocker
SELECT 1;
