-- Never used; set on the target, under another name; further on the target; of a table that stays.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "stays"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-action": "rename",
-- task:    "rule-target": "table", "value": "client",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer"}}]}
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TABLE shop.unused (id serial PRIMARY KEY);
CREATE TABLE shop.customer (id serial PRIMARY KEY, name text);
INSERT INTO shop.customer (name) VALUES ('a'), ('b');
CREATE TABLE shop.stays (id serial PRIMARY KEY, name text);
INSERT INTO shop.stays (name) VALUES ('a'), ('b');
CREATE SEQUENCE shop.number;
SELECT nextval('shop.number');
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.client (id serial PRIMARY KEY, name text);
SELECT setval('shop.client_id_seq', 2);
CREATE SEQUENCE shop.number;
SELECT setval('shop.number', 100);
