-- settings: source wal_sender_timeout=9999
-- expect: setting|-|wal_sender_timeout|-|blocker/warning/none
SELECT 1;
