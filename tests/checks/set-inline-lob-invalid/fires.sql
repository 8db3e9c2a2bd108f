-- target: none
-- expect: task setting|-|TargetMetadata.InlineLobMaxSize|-|warning/none/none
-- task-settings: {"TargetMetadata": {"InlineLobMaxSize": 16}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
