-- servers: 15 15
-- servers: 10 18
SELECT 1;
