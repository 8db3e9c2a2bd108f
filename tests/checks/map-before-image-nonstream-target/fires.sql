-- target: none
-- expect: rule|-|rules[1]|-|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "add-before-image-columns",
-- task:    "before-image-def": {"column-prefix": "BI_", "column-suffix": "", "column-filter": "pk-only"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
