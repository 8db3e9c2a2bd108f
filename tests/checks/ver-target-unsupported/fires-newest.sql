-- servers: 17 18
-- expect: server|-|target|-|warning/none/none
SELECT 1;
