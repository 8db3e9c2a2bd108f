-- The slot of somebody else, and one of ours without a rest.
-- settings: max_replication_slots=15
-- options: --phase cutover --given slot=mine
-- case: UPDATE fact_replication_slot SET pending_bytes = 0 WHERE name = 'mine'
SELECT pg_create_logical_replication_slot('mine', 'pgoutput');
SELECT pg_create_logical_replication_slot('debezium', 'pgoutput');
CREATE TABLE letter (id int);
