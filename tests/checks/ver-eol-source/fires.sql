-- servers: 12 15
-- expect: server|-|source|-|info/info/info
SELECT 1;
