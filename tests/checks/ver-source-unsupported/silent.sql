-- servers: 17 18
SELECT 1;
