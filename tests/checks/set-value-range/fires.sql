-- expect: task setting|-|FullLoadSettings.CommitRate|-|blocker/none/warning
-- expect: task setting|-|FullLoadSettings.MaxFullLoadSubTasks|-|blocker/none/blocker
-- expect: task setting|-|ErrorBehavior.DataErrorPolicy|-|blocker/none/blocker
-- expect: task setting|-|ValidationSettings.EnableValidation|-|blocker/none/blocker
-- target: none
-- task-settings: {"FullLoadSettings": {"CommitRate": 50001, "MaxFullLoadSubTasks": 50},
-- task-settings:  "ErrorBehavior": {"DataErrorPolicy": "IGNORE"}, "ValidationSettings": {"EnableValidation": "maybe"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
