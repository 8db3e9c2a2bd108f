-- expect: task setting|-||-|blocker/none/blocker
-- target: none
-- task-settings: {"FullLoadSettings": {"MaxFullLoadSubTasks": 4}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
