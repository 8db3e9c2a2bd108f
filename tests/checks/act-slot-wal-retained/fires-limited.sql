-- Less, but more than half of what the limit leaves.
-- settings: max_replication_slots=14
-- hold: SELECT pg_create_physical_replication_slot('held', true, true)
-- case: UPDATE fact_replication_slot SET retained_bytes = 2147483648, safe_wal_bytes = 1073741824
-- expect: slot|-|held|-|warning/warning/warning
SELECT 1;
