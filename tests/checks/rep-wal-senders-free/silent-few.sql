-- Fewer than two at all are rep-wal-senders-min's.
-- settings: source max_wal_senders=1
SELECT 1;
