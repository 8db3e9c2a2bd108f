-- target: none
-- task-settings: {"FullLoadSettings": {"CommitRate": 50000, "MaxFullLoadSubTasks": "49"},
-- task-settings:  "ErrorBehavior": {"DataErrorPolicy": "STOP_TASK"}, "ValidationSettings": {"EnableValidation": "True"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
