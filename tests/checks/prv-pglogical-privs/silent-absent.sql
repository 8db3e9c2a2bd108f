-- outcome: not applicable
-- reason: pglogical
SELECT 1;
