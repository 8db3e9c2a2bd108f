-- Nobody reads it: another check says that it holds back the log.
-- settings: source max_replication_slots=5
SELECT pg_create_logical_replication_slot('abandoned', 'pgoutput');
