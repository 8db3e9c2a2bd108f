-- The very same database is another check's.
-- target: source
SELECT 1;
