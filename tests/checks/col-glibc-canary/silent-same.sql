-- servers: 10 18
SELECT 1;
