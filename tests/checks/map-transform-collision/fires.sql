-- target: none
-- expect: table|shop|Orders|-|blocker/none/blocker
-- expect: column|shop|item|a|blocker/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table",
-- task:    "rule-action": "convert-lowercase", "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "c", "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "[ab]"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop."Orders" (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, a int, b int);
