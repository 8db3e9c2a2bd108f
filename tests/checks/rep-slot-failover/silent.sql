-- There is no standby.
-- servers: 17 15
-- settings: source max_replication_slots=7
SELECT pg_create_logical_replication_slot('plain', 'pgoutput');
