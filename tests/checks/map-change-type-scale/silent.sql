-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "change-data-type", "data-type": {"type": "datetime", "scale": 6},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "placed"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "change-data-type", "data-type": {"type": "numeric", "precision": "38", "scale": 7},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "amount"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column",
-- task:    "rule-action": "add-column", "value": "text", "expression": "''", "data-type": {"type": "string", "length": 21845},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, amount numeric(10, 2), placed timestamp);
