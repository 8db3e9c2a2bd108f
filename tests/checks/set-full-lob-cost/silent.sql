-- target: none
-- case: UPDATE fact_table_size SET toast_bytes = 1048576
-- task-settings: {"TargetMetadata": {"FullLobMode": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
