-- expect: constraint|shop|item|item_order_fkey|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include", "load-order": "2",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, order_id int CONSTRAINT item_order_fkey REFERENCES shop.orders);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, order_id int CONSTRAINT item_order_fkey REFERENCES shop.orders);
