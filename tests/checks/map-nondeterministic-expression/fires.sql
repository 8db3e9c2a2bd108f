-- target: none
-- expect: rule|-|rules[1].expression|-|warning/none/none
-- expect: rule|-|rules[2].expression|-|warning/none/none
-- expect: rule|-|rules[3].expression|-|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column", "rule-action": "add-column",
-- task:    "value": "a", "data-type": {"type": "int8"}, "expression": "abs(RANDOM ())",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column", "rule-action": "add-column",
-- task:    "value": "b", "data-type": {"type": "datetime"}, "expression": "datetime('now', 'localtime')",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column", "rule-action": "add-column",
-- task:    "value": "c", "data-type": {"type": "datetime"}, "expression": "datetime ( )",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
