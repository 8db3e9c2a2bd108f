-- target: none
-- expect: rule|-|rules[1]|-|warning/none/warning
-- expect: rule|-|rules[2]|-|info/none/info
-- expect: rule|-|rules[3]|-|warning/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "tmp_%"}},
-- task:   {"rule-type": "selection", "rule-id": "4", "rule-name": "4", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "pg_catalog", "table-name": "pg_class"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
