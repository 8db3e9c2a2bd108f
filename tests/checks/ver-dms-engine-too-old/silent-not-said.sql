-- outcome: not evaluated
-- reason: --given dms-version
-- options: --engine dms
SELECT 1;
