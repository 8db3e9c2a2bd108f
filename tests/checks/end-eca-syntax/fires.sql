-- expect: source endpoint|-|slotName|-|blocker/none/none
-- expect: source endpoint|-|heartbeat|-|blocker/none/none
-- expect: target endpoint|-|ExtraConnectionAttributes.afterConnectScript|-|blocker/none/none
-- target: none
-- source-endpoint: captureDdls=Y; slotName=dms;heartbeat
-- target-endpoint: {"EngineName": "postgres", "ExtraConnectionAttributes": "afterConnectScript=SET x = 'replica;executeTimeout=5"}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
