-- target: none
-- expect: rule|-|rules[1].expression|-|blocker/none/none
-- expect: rule|-|rules[2].target-function|-|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column", "rule-action": "add-column",
-- task:    "value": "a", "data-type": {"type": "string", "length": 10}, "expression": "$note || ‘x’",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "validation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "override-validation-function", "source-function": "trim(${column-name}, '“')",
-- task:    "target-function": "replace(${column-name}, “a”, 'b')",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note varchar(10));
