-- options: --given dms-version=3.5
-- expect: server|-|target|-|blocker/none/none
SELECT 1;
