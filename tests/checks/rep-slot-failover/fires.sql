-- servers: 17 15
-- settings: source max_replication_slots=6
-- expect: slot|-|plain|-|warning/warning/none
SELECT pg_create_physical_replication_slot('standby');
SELECT pg_create_logical_replication_slot('plain', 'pgoutput');
SELECT pg_create_logical_replication_slot('safe', 'pgoutput', false, false, true);
