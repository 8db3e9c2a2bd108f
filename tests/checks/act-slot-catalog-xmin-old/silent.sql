-- settings: max_replication_slots=14
-- servers: 10 15
-- servers: 18 15
SELECT pg_create_logical_replication_slot('young', 'pgoutput');
SELECT pg_create_physical_replication_slot('young_standby');
