-- target: none
-- source-endpoint: CAPTUREDDLS=Y;slotname=dms
-- target-endpoint: {"PostgreSQLSettings": {"maxfilesize": 32768, "AfterConnectScript": null}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
