-- target: none
-- expect: task setting|-|Logging.EnableLogging|-|warning/none/none
-- task-settings: {"TargetMetadata": {"LobMaxSize": 32}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
