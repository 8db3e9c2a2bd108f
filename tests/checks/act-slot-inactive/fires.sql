-- servers: 10 15
-- servers: 18 15
-- settings: max_replication_slots=12
-- expect: slot|-|forgotten|-|warning/warning/info
-- expect: slot|-|standby|-|warning/warning/info
SELECT pg_create_logical_replication_slot('forgotten', 'pgoutput');
SELECT pg_create_physical_replication_slot('standby', true);
