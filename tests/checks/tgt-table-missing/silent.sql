-- It is there under its new name; a partition finds its place through the partitioned table.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "stays"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-action": "rename",
-- task:    "rule-target": "table", "value": "client",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.stays (id int PRIMARY KEY);
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
CREATE TABLE shop.event_1 PARTITION OF shop.event FOR VALUES IN (1);
CREATE VIEW shop.names AS SELECT id FROM shop.customer;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.client (id int PRIMARY KEY);
CREATE TABLE shop.event (id int) PARTITION BY LIST (id);
