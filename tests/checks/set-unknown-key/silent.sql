-- Both spellings stand in files that AWS DMS itself wrote.
-- target: none
-- task-settings: {"ControlTablesSettings": {"historyTimeslotInMinutes": 5, "HistoryTimeslotInMinutes": 5},
-- task-settings:  "FailTaskWhenCleanTaskResourceFailed": false, "Logging": {"CloudWatchLogGroup": null}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
