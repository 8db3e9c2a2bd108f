-- target: none
-- alone
-- settings: source wal_level=logical
-- source-endpoint: slotName=dms_slot
SELECT pg_create_logical_replication_slot('dms_slot', 'test_decoding');
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
