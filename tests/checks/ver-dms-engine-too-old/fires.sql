-- servers: 13 15
-- options: --given dms-version=3.4.2
-- expect: server|-|source|-|blocker/none/none
SELECT 1;
