-- target: none
-- task-settings: {"FullLoadSettings": {"MaxFullLoadSubTasks": "4"}, "TTSettings": null, "PostProcessingRules": null}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
