-- Columns beside the keys.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "n%"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column",
-- task:    "rule-action": "include-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event", "column-name": "kind"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column",
-- task:    "rule-action": "include-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event", "column-name": "i_"}},
-- task:   {"rule-type": "transformation", "rule-id": "6", "rule-name": "6", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "%", "data-type": "int8"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, place bigint, note text, UNIQUE (note));
CREATE TABLE shop.event (id int PRIMARY KEY, kind int, day int);
