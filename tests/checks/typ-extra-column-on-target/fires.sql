-- A column that the task leaves out counts as one that the source lacks.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "remove-column",
-- task:    "rule-target": "column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order", "column-name": "left_out"}}]}
-- expect: column|shop|order|tenant "x"|blocker/blocker/blocker
-- expect: column|shop|order|left_out|blocker/blocker/blocker
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, left_out int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, left_out int NOT NULL, "tenant ""x""" int NOT NULL);
