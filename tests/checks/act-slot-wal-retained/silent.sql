-- One that holds back little, and one that nobody reads.
-- settings: max_replication_slots=14
-- hold: SELECT pg_create_physical_replication_slot('held', true, true)
-- case: UPDATE fact_replication_slot SET retained_bytes = 10737418241 WHERE name = 'given_up'
SELECT pg_create_physical_replication_slot('given_up', true);
