-- Two rules that select other rows of one table; the other trouble has a check of its own.
-- expect: rule|-|rules|-|blocker/none/blocker
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-target": "table", "rule-action": "convert-lowercase",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-action": "include", "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "eq", "value": "1"}]}],
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
CREATE TABLE shop."Item" (id int PRIMARY KEY);
