-- Just new enough for the target; the source is another check's.
-- servers: 16 15
-- options: --given dms-version=3.5.1
SELECT 1;
