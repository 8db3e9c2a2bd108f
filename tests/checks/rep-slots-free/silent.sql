-- settings: source max_replication_slots=5
-- hold: SELECT pg_create_logical_replication_slot('held', 'pgoutput', true)
SELECT pg_create_logical_replication_slot('taken', 'pgoutput');
SELECT pg_create_physical_replication_slot('standby');
