-- Another one is in use.
-- hold: SELECT pg_create_logical_replication_slot('held', 'pgoutput', true)
-- settings: source max_replication_slots=9
-- options: --given slot=mine
SELECT pg_create_logical_replication_slot('mine', 'pgoutput');
