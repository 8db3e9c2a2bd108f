-- target: none
-- task-settings: {"TargetMetadata": {"InlineLobMaxSize": 16, "FullLobMode": true, "LimitedSizeLobMode": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
