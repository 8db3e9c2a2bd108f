-- target: none
-- expect: task setting|-|TargetMetadata.FullLobMode|-|blocker/none/none
-- task-settings: {"TargetMetadata": {"FullLobMode": true, "LimitedSizeLobMode": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
