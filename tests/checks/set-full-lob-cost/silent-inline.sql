-- target: none
-- case: UPDATE fact_table_size SET toast_bytes = 1073741824
-- task-settings: {"TargetMetadata": {"FullLobMode": true, "InlineLobMaxSize": 32}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
