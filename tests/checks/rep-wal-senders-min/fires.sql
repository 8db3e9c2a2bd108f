-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- settings: source max_wal_senders=1
-- expect: setting|-|max_wal_senders|-|blocker/blocker/none
SELECT 1;
