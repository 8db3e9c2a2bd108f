-- In a text, where they are meant.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2 ‘x’", "rule-target": "column",
-- task:    "rule-action": "add-column", "value": "a", "data-type": {"type": "string", "length": 10},
-- task:    "expression": "replace(replace($note, '‘', ''''), '’', '''') || 'it''s ’'",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note varchar(10));
