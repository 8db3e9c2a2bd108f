-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column", "rule-action": "add-column",
-- task:    "value": "operation_indicator", "data-type": {"type": "string", "length": 50}, "expression": "'operation_indicator'",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
