-- target: none
-- task-settings: {"TargetMetadata": {"LoadMaxFileSize": 1000}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
