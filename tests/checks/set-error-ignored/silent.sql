-- target: none
-- task-settings: {"ErrorBehavior": {"DataErrorPolicy": "SUSPEND_TABLE", "DataTruncationErrorPolicy": "STOP_TASK", "FullLoadIgnoreConflicts": "false", "ApplyErrorDeletePolicy": "SUSPEND_TABLE", "ApplyErrorInsertPolicy": "STOP_TASK", "ApplyErrorUpdatePolicy": "STOP_TASK"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
