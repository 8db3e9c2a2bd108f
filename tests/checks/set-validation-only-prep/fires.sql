-- target: none
-- expect: task setting|-|ValidationSettings.ValidationOnly|-|blocker/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "ValidationOnly": true}, "FullLoadSettings": {"TargetTablePrepMode": "TRUNCATE_BEFORE_LOAD"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
