-- servers: 10 18
-- servers: 14 15
-- expect: server|-|target|-|info/info/info
SELECT 1;
