-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "parallel-load": {"type": "ranges",
-- task:     "columns": ["id"], "boundaries": [["10"], ["20"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "table-settings", "rule-id": "3", "rule-name": "3", "parallel-load": {"type": "none"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
