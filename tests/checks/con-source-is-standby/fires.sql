-- case: UPDATE fact_server SET in_recovery = 1, server_address = '192.0.2.9'
-- options: --given dms-version=3.6.1
-- expect: server|-|192.0.2.9|-|blocker/blocker/warning
SELECT 1;
