-- servers: 13 15
-- servers: 18 15
-- settings: source max_slot_wal_keep_size=1MB
-- expect: slot|-|lost|-|warning/warning/none
SELECT pg_create_logical_replication_slot('lost', 'pgoutput');
SELECT txid_current(), pg_switch_wal();
SELECT txid_current(), pg_switch_wal();
SELECT txid_current(), pg_switch_wal();
CHECKPOINT;
