-- target: none
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "ValidationOnly": true}, "FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
