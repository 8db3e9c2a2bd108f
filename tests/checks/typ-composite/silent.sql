-- Its parts as columns, an array of it (which is a large object), and one that the task leaves out.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "remove-column",
-- task:    "rule-target": "column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "product", "column-name": "left_out"}}]}
CREATE SCHEMA shop;
CREATE TYPE shop.dimensions AS (width int, height int);
CREATE TABLE shop.product (id int PRIMARY KEY, width int, height int, sizes shop.dimensions[], left_out shop.dimensions);
