-- target: none
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
