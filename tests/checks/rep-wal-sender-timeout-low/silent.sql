-- Ten seconds are enough.
-- settings: source wal_sender_timeout=10s
SELECT 1;
