-- The task drops the table and makes it anew, which a subscription does not.
-- expect: table|shop|customer|-|none/blocker/none
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
