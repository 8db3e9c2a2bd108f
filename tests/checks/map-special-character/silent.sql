-- The rule is about another column; one about the table changes none.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "convert-uppercase",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "i%"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table",
-- task:    "rule-action": "convert-uppercase", "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, "unit-price" int);
