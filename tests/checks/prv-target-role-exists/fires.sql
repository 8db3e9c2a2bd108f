-- servers: 15 15
-- servers: 10 10
-- options: --given 'target-role=no such "role"'
-- expect: role|-|no such "role"|-|blocker/blocker/blocker
SELECT 1;
