-- servers: 14 15
-- servers: 10 18
-- expect: schema|-|public|-|warning/warning/warning
SELECT 1;
