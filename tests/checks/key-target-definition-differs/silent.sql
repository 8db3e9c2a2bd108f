-- A key column that the task's rules rename, and a key that only one side has.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "rename",
-- task:    "rule-target": "column", "value": "number",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer", "column-name": "id"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int, at date, PRIMARY KEY (at, id));
CREATE TABLE shop.log (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (at date, number int, PRIMARY KEY (at, number));
CREATE TABLE shop.log (id int);
