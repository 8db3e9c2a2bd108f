-- Another reader is emulated in the case file: the test has none that stays.
-- alone
-- expect: slot|-|debezium|-|warning/warning/warning
-- case: UPDATE fact_replication_slot SET is_active = 1 WHERE slot_type = 'logical'
-- options: --given slot=move
SELECT pg_create_logical_replication_slot('debezium', 'pgoutput');
SELECT pg_create_logical_replication_slot('move', 'pgoutput');
SELECT pg_create_physical_replication_slot('standby');
