-- target: none
-- expect: rule|-|rules[1]|-|blocker/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "lob-settings": {"mode": "unlimited"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
