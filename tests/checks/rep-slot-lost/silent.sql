-- Far behind, and kept.
-- settings: source max_slot_wal_keep_size=1GB
SELECT pg_create_logical_replication_slot('kept', 'pgoutput');
SELECT txid_current(), pg_switch_wal();
SELECT txid_current(), pg_switch_wal();
CHECKPOINT;
