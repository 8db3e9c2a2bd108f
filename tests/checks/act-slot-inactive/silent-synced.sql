-- What a standby of 17 keeps of its primary's slot is not in use until the failover.
-- servers: 17 15
-- settings: max_replication_slots=12
-- case: UPDATE fact_replication_slot SET is_synced = 1
SELECT pg_create_logical_replication_slot('synced', 'pgoutput');
