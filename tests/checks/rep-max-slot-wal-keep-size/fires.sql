-- servers: 13 15
-- servers: 18 15
-- settings: source max_slot_wal_keep_size=100GB
-- expect: setting|-|max_slot_wal_keep_size|-|warning/warning/none
SELECT 1;
