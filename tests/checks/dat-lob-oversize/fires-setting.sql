-- options: --deep
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "object-locator": {"schema-name": "public", "table-name": "%"}, "rule-action": "include"}]}
-- task-settings: {"TargetMetadata": {"SupportLobs": true, "FullLobMode": false, "LimitedSizeLobMode": true, "LobMaxSize": 1}}
-- expect: column|public|letter|body|blocker/none/none
CREATE TABLE letter (id int PRIMARY KEY, body text, small text);
INSERT INTO letter VALUES (1, repeat('ü', 513), repeat('x', 1024));
