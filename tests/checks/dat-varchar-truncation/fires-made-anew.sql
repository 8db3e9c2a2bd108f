-- AWS DMS and a copy drop what is there; a subscription writes to it.
-- options: --deep
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
-- expect: column|shop|customer|name|none/blocker/none
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text);
INSERT INTO shop.customer VALUES (1, 'Wolfgang');
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name varchar(7));
