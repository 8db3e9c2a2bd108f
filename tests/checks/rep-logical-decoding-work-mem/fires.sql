-- As it is by default. A slot of another database that spilled would silence it: servers of its own.
-- servers: 13 15
-- servers: 18 15
-- settings: source max_slot_wal_keep_size=100GB
-- expect: setting|-|logical_decoding_work_mem|-|info/info/none
SELECT 1;
