-- The same under other names, with a column that the task's rules rename.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "rename",
-- task:    "rule-target": "column", "value": "label",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "product", "column-name": "name"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text, at date);
CREATE UNIQUE INDEX customer_name ON shop.customer (lower(name), at DESC) WHERE id > 7;
CREATE TABLE shop.product (id int PRIMARY KEY, name text);
CREATE INDEX product_name ON shop.product (name, id);
CREATE INDEX product_lower ON shop.product (lower(name));
CREATE TABLE shop.missing (id int UNIQUE);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (more int, id int PRIMARY KEY, name text, at date);
CREATE UNIQUE INDEX other ON shop.customer (lower(name), at DESC) WHERE id > 7;
CREATE INDEX ON shop.customer (at);
CREATE TABLE shop.product (id int PRIMARY KEY, label text);
CREATE INDEX ON shop.product (label, id);
CREATE INDEX ON shop.product (lower(label));
