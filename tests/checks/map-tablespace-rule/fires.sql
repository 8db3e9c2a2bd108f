-- target: none
-- expect: rule|-|rules[1]|-|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table-tablespace",
-- task:    "rule-action": "rename", "value": "fast",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "table-tablespace-name": "slow"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
