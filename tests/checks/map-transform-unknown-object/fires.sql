-- target: none
-- expect: rule|-|rules[1]|-|warning/none/warning
-- expect: rule|-|rules[2]|-|warning/none/warning
-- expect: rule|-|rules[3]|-|warning/none/warning
-- expect: rule|-|rules[4]|-|warning/none/warning
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table", "rule-action": "rename",
-- task:    "value": "purchase", "object-locator": {"schema-name": "shop", "table-name": "order"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "nr", "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "ID"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "schema", "rule-action": "rename",
-- task:    "value": "x", "object-locator": {"schema-name": "store"}},
-- task:   {"rule-type": "table-settings", "rule-id": "5", "rule-name": "5", "lob-settings": {"mode": "unlimited"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
