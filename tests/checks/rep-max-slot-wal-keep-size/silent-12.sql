-- servers: 12 15
-- outcome: not applicable
-- reason: it is for PostgreSQL 13-
SELECT 1;
