-- A slot for a subscription is none for AWS DMS.
-- settings: source max_replication_slots=6
-- options: --given slot=named
-- expect: slot|-|named|-|blocker/none/none
SELECT pg_create_logical_replication_slot('named', 'pgoutput');
