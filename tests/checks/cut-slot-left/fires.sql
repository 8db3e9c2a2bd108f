-- settings: max_replication_slots=14
-- options: --phase cutover --given slot=leftover
-- case: INSERT INTO fact_subscription_table (collection, subscription, is_enabled, slot_name) SELECT max(id), 'sub', 1, 'sub' FROM collection
-- expect: slot|-|leftover|-|info/info/none
-- expect: subscription|-|sub|-|info/info/none
CREATE TABLE letter (id int);
SELECT pg_create_logical_replication_slot('leftover', 'pgoutput');
