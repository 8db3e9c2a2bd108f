-- AWS DMS has made the table anew, and the load is over.
-- options: --phase cutover
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
-- expect: table|shop|letter|-|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int PRIMARY KEY) WITH (autovacuum_enabled = off);
INSERT INTO shop.letter VALUES (1);
