-- Zero means that nobody is cut off.
-- settings: source wal_sender_timeout=0
SELECT 1;
