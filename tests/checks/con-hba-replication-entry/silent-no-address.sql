-- outcome: not evaluated
-- reason: --from
SELECT 1;
