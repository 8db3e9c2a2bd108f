-- The last day; the target is another check's.
-- servers: 17 12
-- case: UPDATE fact_connection SET server_time = '2029-11-08 23:59:59+00'
SELECT 1;
