-- expect: task setting|-|TargetMetadata|-|blocker/none/blocker
-- target: none
-- task-settings: {"TargetMetadata": 3}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
