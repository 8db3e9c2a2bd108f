-- servers: 16 15
-- servers: 18 10
-- expect: server|-|target|-|warning/warning/blocker
SELECT 1;
