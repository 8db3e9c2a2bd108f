-- As large or larger.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "change-data-type", "data-type": {"type": "int8"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "id"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "change-data-type", "data-type": {"type": "numeric", "precision": "12", "scale": 2},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "amount"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column",
-- task:    "rule-action": "change-data-type", "data-type": {"type": "string", "length": 20},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column",
-- task:    "rule-action": "change-data-type", "data-type": {"type": "datetime"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "placed"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, big bigint, amount numeric(10, 2), note varchar(20), placed date);
