-- One is left out, one has another name on the target, and one is generated.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "remove-column",
-- task:    "rule-target": "column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order", "column-name": "left_out"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-action": "rename",
-- task:    "rule-target": "column", "value": "remark",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order", "column-name": "note"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, note text, left_out int, twice int GENERATED ALWAYS AS (id * 2) STORED);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, remark text);
