-- expect: task setting|-|TargetMetadata.LobmaxSize|-|warning/none/warning
-- expect: task setting|-|TargetMetaData|-|warning/none/warning
-- target: none
-- task-settings: {"TargetMetadata": {"LobmaxSize": 64}, "TargetMetaData": {"LobMaxSize": 64}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
