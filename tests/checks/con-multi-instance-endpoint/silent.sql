-- servers: 10 15
-- servers: 15 15
-- servers: 18 15
SELECT 1;
