-- The owner of the schema may drop what is in it.
-- role: target @ROLE@
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop AUTHORIZATION @ROLE@;
CREATE TABLE shop.customer (id int);
