-- servers: 18 18
-- case: UPDATE fact_connection SET server_time = '2030-11-15 00:00:00+00'
-- expect: server|-|source|-|info/info/info
SELECT 1;
