-- expect: column|shop|log|line|blocker/none/none
-- expect: column|shop|log|tags|blocker/none/none
-- expect: column|shop|log|mail|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"TargetMetadata": {"SupportLobs": true, "FullLobMode": true}, "FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text NOT NULL, tags text[], mail text, note text);
-- on: target
CREATE SCHEMA shop;
CREATE DOMAIN shop.email AS text NOT NULL;
CREATE TABLE shop.log (id int PRIMARY KEY, line text NOT NULL, tags text[] NOT NULL, mail shop.email, note text);
