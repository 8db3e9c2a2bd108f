-- target: none
-- expect: task setting|-|TargetMetadata.LoadMaxFileSize|-|warning/none/none
-- target-endpoint: maxFileSize=32768
-- task-settings: {"TargetMetadata": {"LoadMaxFileSize": 1000}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
