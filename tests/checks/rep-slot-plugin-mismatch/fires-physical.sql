-- settings: source max_replication_slots=7
-- options: --given slot=named
-- expect: slot|-|named|-|blocker/blocker/none
SELECT pg_create_physical_replication_slot('named');
