-- A temporary slot takes its place too, and so does one that was never used.
-- servers: 10 15
-- servers: 18 15
-- settings: source max_replication_slots=3
-- hold: SELECT pg_create_logical_replication_slot('held', 'pgoutput', true)
-- expect: setting|-|max_replication_slots|-|blocker/blocker/none
SELECT pg_create_logical_replication_slot('taken', 'pgoutput');
SELECT pg_create_physical_replication_slot('standby');
