-- case: UPDATE fact_server SET in_recovery = 1, server_address = '192.0.2.9' WHERE collection IN (SELECT id FROM collection WHERE side = 'target')
-- expect: server|-|192.0.2.9|-|blocker/blocker/blocker
SELECT 1;
