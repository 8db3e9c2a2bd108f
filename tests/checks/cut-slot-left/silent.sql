-- The slot of somebody else.
-- settings: max_replication_slots=15
-- options: --phase cutover
CREATE TABLE letter (id int);
SELECT pg_create_logical_replication_slot('somebody', 'pgoutput');
