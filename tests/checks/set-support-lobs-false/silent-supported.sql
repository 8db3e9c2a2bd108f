-- target: none
-- task-settings: {"TargetMetadata": {"SupportLobs": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
