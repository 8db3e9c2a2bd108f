-- An older target is another check's.
-- servers: 15 15
-- servers: 16 15
SELECT 1;
