-- expect: setting|-|wal_level|-|blocker/blocker/none
-- settings: wal_level=replica
SELECT 1;
