-- No column is a large object.
-- target: none
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": true, "FullLobMode": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
