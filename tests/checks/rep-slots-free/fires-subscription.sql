-- One is enough for a DMS task, but a subscription needs another one to copy tables.
-- settings: source max_replication_slots=4
-- hold: SELECT pg_create_logical_replication_slot('held', 'pgoutput', true)
-- expect: setting|-|max_replication_slots|-|none/blocker/none
SELECT pg_create_logical_replication_slot('taken', 'pgoutput');
SELECT pg_create_physical_replication_slot('standby');
