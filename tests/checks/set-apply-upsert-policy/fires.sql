-- target: none
-- expect: task setting|-|ErrorBehavior.ApplyErrorUpdatePolicy|-|warning/none/none
-- task-settings: {"ErrorBehavior": {"ApplyErrorUpdatePolicy": "UPDATE_RECORD", "ApplyErrorInsertPolicy": "LOG_ERROR"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
