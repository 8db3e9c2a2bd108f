-- In limited LOB mode the key travels with its row, up to LobMaxSize.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"TargetMetadata": {"FullLobMode": false, "LimitedSizeLobMode": true}}
-- expect: column|shop|article|code|warning/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.article (code text PRIMARY KEY, name text);
