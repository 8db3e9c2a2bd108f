-- Limited LOB mode brings the value with its row.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"TargetMetadata": {"SupportLobs": true, "FullLobMode": false, "LimitedSizeLobMode": true}, "FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text NOT NULL);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text NOT NULL);
