-- options: --phase verify
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:   "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:  {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "rename",
-- task:   "rule-target": "table", "object-locator": {"schema-name": "shop", "table-name": "item"}, "value": "article"}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE TABLE shop.left_behind (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.article (id int PRIMARY KEY);
CREATE TABLE shop.own (id int PRIMARY KEY);
