-- Full LOB mode moves what the validation does not look at.
-- expect: table|shop|note|-|warning/none/none
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "ValidationPartialLobSize": 64}, "TargetMetadata": {"FullLobMode": true, "LimitedSizeLobMode": false, "LobMaxSize": 64}}
CREATE SCHEMA shop;
CREATE TABLE shop.note (id int PRIMARY KEY, note text);
