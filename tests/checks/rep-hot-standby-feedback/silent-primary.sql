-- outcome: not applicable
-- reason: not a standby
SELECT 1;
