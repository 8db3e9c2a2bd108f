-- target: none
-- task-settings: {"Logging": {"EnableLogging": true, "CloudWatchLogGroup": null}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
