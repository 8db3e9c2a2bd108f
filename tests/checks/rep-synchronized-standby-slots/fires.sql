-- servers: 17 15
-- settings: source synchronized_standby_slots=standby_a, standby_b
-- expect: slot|-|standby_a|-|warning/warning/none
-- expect: slot|-|standby_b|-|warning/warning/none
SELECT pg_create_physical_replication_slot('standby_b');
