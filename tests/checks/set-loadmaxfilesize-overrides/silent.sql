-- target: none
-- target-endpoint: maxFileSize=32768
-- task-settings: {"TargetMetadata": {"LoadMaxFileSize": 0}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
