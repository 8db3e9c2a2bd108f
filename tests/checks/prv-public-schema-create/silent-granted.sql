-- servers: 14 15
-- servers: 15 15
SELECT 1;
-- on: target
GRANT CREATE ON SCHEMA public TO PUBLIC;
