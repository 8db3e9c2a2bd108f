-- target: none
-- expect: column|shop|item|note|blocker/none/none
-- task-settings: {"TargetMetadata": {"SupportLobs": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
