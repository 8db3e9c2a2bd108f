-- servers: 18 15
SELECT 1;
