-- target: none
-- expect: rule|-|rules[1]|shop.orders.nr|blocker/none/none
-- expect: rule|-|rules[1]|shop.orders.code|blocker/none/none
-- expect: rule|-|rules[1]|shop.orders|warning/none/none
-- expect: rule|-|rules[1]|origin|warning/none/none
-- expect: rule|-|rules[2]|table|blocker/none/none
-- expect: rule|-|rules[2]|columns|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table",
-- task:    "rule-action": "define-primary-key",
-- task:    "primary-key-def": {"name": "orders_pk", "origin": "index", "columns": ["nr", "code"]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table",
-- task:    "rule-action": "define-primary-key", "primary-key-def": {"name": "pk"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, code int, UNIQUE (id, code));
CREATE TABLE shop.item (id int PRIMARY KEY);
