-- What is written as the source has it, though others differ in case alone.
-- target: none
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "Orders"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "old"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop."Orders" (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
