-- A unique index covers it; the table's name has an underscore.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table",
-- task:    "rule-action": "define-primary-key",
-- task:    "primary-key-def": {"name": "orders_pk", "origin": "unique-index", "columns": ["day", "code"]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "old_orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.old_orders (id int, code int NOT NULL, day date NOT NULL, UNIQUE (code, day));
