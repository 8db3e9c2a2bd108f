-- A slot that nobody reads is not on the list.
-- servers: 17 15
-- settings: source max_connections=95
SELECT pg_create_physical_replication_slot('standby_b');
