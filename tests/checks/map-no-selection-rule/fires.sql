-- target: none
-- expect: rule|-|rules|-|blocker/none/blocker
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "old"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
