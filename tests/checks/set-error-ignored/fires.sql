-- target: none
-- expect: task setting|-|ErrorBehavior.DataErrorPolicy|-|warning/none/none
-- expect: task setting|-|ErrorBehavior.ApplyErrorDeletePolicy|-|warning/none/none
-- expect: task setting|-|ErrorBehavior.ApplyErrorInsertPolicy|-|warning/none/none
-- expect: task setting|-|ErrorBehavior.ApplyErrorUpdatePolicy|-|warning/none/none
-- task-settings: {"ErrorBehavior": {"DataTruncationErrorPolicy": "STOP_TASK", "FullLoadIgnoreConflicts": false, "DataErrorPolicy": "IGNORE_RECORD"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
