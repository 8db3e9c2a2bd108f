-- target: none
-- expect: rule|-|rules[1]|-|blocker/none/blocker
-- expect: rule|-|rules[2]|-|blocker/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order%"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item[123]"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item1 (id int PRIMARY KEY);
