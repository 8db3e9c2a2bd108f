-- expect: table|shop|item|-|warning/none/none
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
CREATE INDEX ON shop.item (name);
ALTER TABLE shop.item ADD CHECK (id > 0);
