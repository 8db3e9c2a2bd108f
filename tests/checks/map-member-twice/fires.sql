-- target: none
-- expect: rule|-|rules[1].rule-action|-|warning/none/warning
-- expect: rule|-|rules[1].object-locator|-|warning/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
