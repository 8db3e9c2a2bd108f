-- None was named.
-- outcome: not applicable
-- reason: --given slot
SELECT 1;
