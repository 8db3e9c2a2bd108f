-- target: none
-- expect: task setting|-|TargetMetadata.BatchApplyEnabled|-|warning/none/none
-- task-settings: {"TargetMetadata": {"BatchApplyEnabled": true, "FullLobMode": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
