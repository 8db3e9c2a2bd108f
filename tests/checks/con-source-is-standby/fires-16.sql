-- servers: 16 16
-- case: UPDATE fact_server SET in_recovery = 1, server_address = '192.0.2.9'
-- options: --given dms-version=3.10
-- expect: server|-|192.0.2.9|-|warning/warning/warning
SELECT 1;
