-- The same name in two schemas, and columns that change names with each other.
-- target: none
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "%", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table",
-- task:    "rule-action": "convert-lowercase", "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "b", "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "a"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "a", "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "b"}}]}
CREATE SCHEMA shop;
CREATE SCHEMA store;
CREATE TABLE store.orders (id int PRIMARY KEY);
CREATE TABLE shop."Orders" (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, a int, b int);
