-- target: none
-- expect: rule|-|rules[1]|-|warning/none/warning
-- expect: rule|-|rules[4]|-|warning/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "table",
-- task:    "rule-action": "convert-uppercase", "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table",
-- task:    "rule-action": "rename", "value": "purchase", "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "nr", "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "id"}},
-- task:   {"rule-type": "transformation", "rule-id": "10", "rule-name": "10", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "i%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int, note varchar(10) PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
