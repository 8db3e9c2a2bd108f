-- outcome: not evaluated
-- reason: --from
-- options: --engine dms
SELECT 1;
