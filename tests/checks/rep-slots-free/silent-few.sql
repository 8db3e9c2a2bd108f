-- Fewer than two at all are rep-slots-min's.
-- settings: source max_replication_slots=1
SELECT 1;
