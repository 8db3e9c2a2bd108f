-- One that has no position yet, and one that is in use.
-- settings: max_replication_slots=13
-- hold: SELECT pg_create_physical_replication_slot('held', true, true)
SELECT pg_create_physical_replication_slot('later');
