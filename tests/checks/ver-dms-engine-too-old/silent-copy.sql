-- outcome: not applicable
-- reason: no AWS DMS instance
SELECT 1;
