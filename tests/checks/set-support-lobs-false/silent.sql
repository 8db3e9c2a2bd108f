-- No column is a large object.
-- target: none
-- task-settings: {"TargetMetadata": {"SupportLobs": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
