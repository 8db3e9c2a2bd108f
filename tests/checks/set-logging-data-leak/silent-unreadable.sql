-- What cannot be read has not been looked at.
-- outcome: not applicable
-- reason: cannot be read
-- target: none
-- task-settings: {"TargetMetadata": {"SupportLobs": true
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
