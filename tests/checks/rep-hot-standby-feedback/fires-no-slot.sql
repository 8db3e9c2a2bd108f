-- Emulates a standby.
-- settings: source hot_standby_feedback=on
-- case: UPDATE fact_server SET in_recovery = 1
-- expect: setting|-|hot_standby_feedback|-|warning/warning/none
SELECT 1;
