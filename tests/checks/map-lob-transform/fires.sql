-- target: none
-- expect: rule|-|rules[1]|shop.orders.note|blocker/none/none
-- expect: rule|-|rules[2]|shop.orders.long|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "rename", "value": "remark",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "change-data-type", "data-type": {"type": "string", "length": 100},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "long"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text, long jsonb);
