-- target: none
-- expect: rule|-|rules[1].rule-name|-|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "1", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "old"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.old (id int PRIMARY KEY);
