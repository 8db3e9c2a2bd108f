-- outcome: not applicable
-- reason: --given target-role
SELECT 1;
