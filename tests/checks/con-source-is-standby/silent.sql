-- The target is one.
-- case: UPDATE fact_server SET in_recovery = 1 WHERE collection IN (SELECT id FROM collection WHERE side = 'target')
SELECT 1;
