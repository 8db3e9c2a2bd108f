-- The slot to begin with.
-- options: --given slot=lost
-- settings: source max_slot_wal_keep_size=1MB
-- expect: slot|-|lost|-|blocker/blocker/none
SELECT pg_create_logical_replication_slot('lost', 'pgoutput');
SELECT txid_current(), pg_switch_wal();
SELECT txid_current(), pg_switch_wal();
SELECT txid_current(), pg_switch_wal();
CHECKPOINT;
