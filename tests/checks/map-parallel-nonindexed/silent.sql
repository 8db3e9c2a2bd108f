-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "parallel-load": {"type": "ranges",
-- task:     "columns": ["day"], "boundaries": [["2026-01-01"], ["2026-02-01"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:   {"rule-type": "table-settings", "rule-id": "3", "rule-name": "3", "parallel-load": {"type": "ranges",
-- task:     "columns": ["id", "day"], "boundaries": [["1", "2026-01-01"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, day date NOT NULL);
CREATE INDEX ON shop.item (day, id);
CREATE TABLE shop.orders (id int PRIMARY KEY, day date NOT NULL);
