-- A newer version has another default for what only makes it faster.
-- servers: 15 18
-- case: UPDATE fact_setting SET setting = 'off' WHERE name = 'data_checksums'
SELECT 1;
