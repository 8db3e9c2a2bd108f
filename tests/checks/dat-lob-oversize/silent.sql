-- options: --deep
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "object-locator": {"schema-name": "public", "table-name": "%"}, "rule-action": "include"}]}
-- task-settings: {"TargetMetadata": {"SupportLobs": true, "FullLobMode": true, "LimitedSizeLobMode": false, "LobMaxSize": 1}}
CREATE TABLE letter (id int PRIMARY KEY, body text);
INSERT INTO letter VALUES (1, repeat('x', 50000));
