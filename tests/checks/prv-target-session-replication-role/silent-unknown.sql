-- Other services do not tell.
-- outcome: not evaluated
-- reason: known to azure alone
-- role: target @ROLE@
-- case: UPDATE collection SET platform = 'azure' WHERE side = 'target'
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
