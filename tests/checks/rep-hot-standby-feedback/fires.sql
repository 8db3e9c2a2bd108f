-- Emulates a standby.
-- case: UPDATE fact_server SET in_recovery = 1
-- expect: setting|-|hot_standby_feedback|-|blocker/blocker/warning
SELECT 1;
