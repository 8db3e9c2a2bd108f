-- 3.6.1 is newer than 3.5.10, which comes first in a dictionary of numbers.
-- servers: 17 15
-- options: --given dms-version=3.5.10
-- expect: server|-|source|-|blocker/none/none
SELECT 1;
