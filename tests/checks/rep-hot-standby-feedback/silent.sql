-- Emulates a standby.
-- settings: source hot_standby_feedback=on
-- settings: source primary_slot_name=standby_a
-- case: UPDATE fact_server SET in_recovery = 1
SELECT 1;
