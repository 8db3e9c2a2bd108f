-- target: none
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
