-- The key's triggers are disabled; and the child is to begin first, which counts on nothing.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include", "load-order": "2",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "include", "load-order": "3",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "note"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, order_id int REFERENCES shop.orders);
CREATE TABLE shop.note (id int PRIMARY KEY, order_id int REFERENCES shop.orders);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, order_id int REFERENCES shop.orders);
CREATE TABLE shop.note (id int PRIMARY KEY, order_id int REFERENCES shop.orders);
ALTER TABLE shop.item DISABLE TRIGGER ALL;
