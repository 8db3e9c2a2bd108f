-- settings: source max_wal_senders=1
-- expect: setting|-|max_wal_senders|-|blocker/blocker/none
SELECT 1;
