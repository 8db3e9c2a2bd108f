-- AWS DMS and a copy drop what is there; a subscription writes to it.
-- options: --deep
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
-- expect: column|shop|customer|note|none/blocker/none
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, note json);
INSERT INTO shop.customer VALUES (1, '{"a": "\u0000"}');
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, note jsonb);
