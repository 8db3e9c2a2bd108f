-- target: none
-- expect: task setting|-|Logging.CloudWatchLogGroup|-|info/none/none
-- task-settings: {"Logging": {"EnableLogging": true, "CloudWatchLogGroup": "dms-tasks-a"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
