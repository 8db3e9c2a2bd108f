-- target: none
-- task-settings: {"ValidationSettings": {"EnableValidation": true}, "TargetMetadata": {"FullLobMode": true, "LimitedSizeLobMode": false}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
