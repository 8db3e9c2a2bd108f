-- settings: source max_wal_senders=2
-- settings: source max_replication_slots=3
-- expect: setting|-|max_wal_senders|-|warning/warning/none
-- hold: SELECT pg_create_logical_replication_slot('held', 'pgoutput', true)
SELECT 1;
