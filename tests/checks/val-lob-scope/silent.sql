-- As much is validated as limited LOB mode moves.
-- task-settings: {"ValidationSettings": {"EnableValidation": true, "ValidationPartialLobSize": 64}, "TargetMetadata": {"FullLobMode": false, "LimitedSizeLobMode": true, "LobMaxSize": 64}}
CREATE SCHEMA shop;
CREATE TABLE shop.note (id int PRIMARY KEY, note text);
