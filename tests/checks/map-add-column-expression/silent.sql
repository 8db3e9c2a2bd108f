-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column", "rule-action": "add-column",
-- task:    "value": "a", "data-type": {"type": "string", "length": 50},
-- task:    "expression": "CASE WHEN ($id > 5) THEN upper( $note ) || ' (it''s concat(' || $AR_M_SOURCE_TABLE_NAME ELSE IFNULL($note, ($id)) END",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column", "rule-action": "add-column",
-- task:    "value": "b", "data-type": {"type": "date"}, "expression": "date($placed) IN (1, 2)",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note varchar(10), placed date);
