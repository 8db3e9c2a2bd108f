-- The task makes the table anew; a subscription writes into the one that is there.
-- expect: table|shop|event|-|none/warning/none
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.event (id int) PARTITION BY RANGE (id);
