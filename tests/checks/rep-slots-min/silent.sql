-- The target's own value does not matter.
-- settings: source max_replication_slots=2
-- settings: target max_replication_slots=0
SELECT 1;
