-- options: --given slot=nobody
-- expect: slot|-|nobody|-|blocker/blocker/none
SELECT 1;
