-- servers: 18 18
-- expect: server|-|source|-|warning/none/none
SELECT 1;
