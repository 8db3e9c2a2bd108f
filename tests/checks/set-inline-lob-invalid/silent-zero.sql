-- target: none
-- task-settings: {"TargetMetadata": {"InlineLobMaxSize": 0}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
