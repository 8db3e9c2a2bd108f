-- target: none
-- task-settings: {"ErrorBehavior": {"ApplyErrorUpdatePolicy": "LOG_ERROR"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
