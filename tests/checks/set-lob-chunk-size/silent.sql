-- target: none
-- task-settings: {"TargetMetadata": {"LobChunkSize": 64}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
