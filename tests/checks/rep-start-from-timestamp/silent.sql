-- outcome: not applicable
-- options: --given slot=mine
SELECT 1;
