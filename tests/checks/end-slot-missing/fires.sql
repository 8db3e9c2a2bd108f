-- target: none
-- expect: source endpoint|-|SlotName|-|blocker/none/none
-- source-endpoint: slotName=dms_slot_that_is_missing
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
