-- outcome: not applicable
-- reason: no task asks for pglogical
SELECT 1;
