-- settings: source max_wal_senders=2
-- settings: source max_replication_slots=3
-- expect: setting|-|max_wal_senders|-|info/info/none
SELECT 1;
