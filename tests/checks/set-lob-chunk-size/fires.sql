-- target: none
-- expect: task setting|-|TargetMetadata.LobChunkSize|-|warning/none/none
-- task-settings: {"TargetMetadata": {"LobChunkSize": 65}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
