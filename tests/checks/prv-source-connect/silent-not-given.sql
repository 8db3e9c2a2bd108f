-- outcome: not applicable
-- reason: --given source-role
SELECT 1;
