-- servers: 18 15
-- settings: source max_slot_wal_keep_size=100GB
-- settings: source idle_replication_slot_timeout=2d
-- expect: setting|-|idle_replication_slot_timeout|-|warning/warning/none
SELECT 1;
