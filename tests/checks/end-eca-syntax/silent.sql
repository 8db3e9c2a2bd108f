-- target: none
-- source-endpoint: captureDdls=Y;slotName=dms;
-- target-endpoint: {"EngineName": "postgres", "ExtraConnectionAttributes": "afterConnectScript=SET session_replication_role='replica'"}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
