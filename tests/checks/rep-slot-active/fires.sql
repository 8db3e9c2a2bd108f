-- A temporary slot is in use for as long as it is there.
-- hold: SELECT pg_create_logical_replication_slot('held', 'pgoutput', true)
-- settings: source max_replication_slots=9
-- options: --given slot=held
-- expect: slot|-|held|-|blocker/blocker/none
SELECT 1;
