-- A subscription would keep its database from being dropped: what the target's catalogs say of it.
-- servers: 15 15
-- servers: 10 18
-- settings: max_replication_slots=14
-- options: --phase cutover --given slot=ours
-- case: INSERT INTO fact_subscription_table (collection, subscription, is_enabled, slot_name, table_oid, state) SELECT collection, 'sub', 0, 'sub', oid, 'd' FROM fact_table WHERE name = 'letter' AND collection = (SELECT max(collection) FROM fact_table)
-- expect: slot|-|ours|-|blocker/blocker/none
-- expect: slot|-|abcdefghij_00016402_1a2b3c4d_dms|-|blocker/blocker/none
-- expect: subscription|-|sub|-|none/blocker/none
-- expect: table|shop|letter|-|none/blocker/none
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int);
SELECT pg_create_logical_replication_slot('ours', 'pgoutput');
SELECT pg_create_logical_replication_slot('abcdefghij_00016402_1a2b3c4d_dms', 'test_decoding');
INSERT INTO shop.letter VALUES (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int);
