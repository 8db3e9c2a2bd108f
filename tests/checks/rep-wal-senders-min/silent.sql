-- The target's own value does not matter.
-- settings: source max_wal_senders=2
-- settings: target max_wal_senders=1
SELECT 1;
