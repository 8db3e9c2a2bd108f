-- settings: source max_replication_slots=8
-- options: --given slot=named
-- expect: slot|-|named|-|blocker/blocker/none
\connect postgres
SELECT pg_create_logical_replication_slot('named', 'pgoutput');
