-- One is left out, one stays as it is, one is no large object.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "convert-lowercase",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "[lS]%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text, long jsonb, "Short" varchar(10));
