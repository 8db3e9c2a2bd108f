-- servers: 12 15
-- servers: 16 15
-- options: --engine dms --given dms-version=3.5.3
SELECT 1;
