-- options: --phase verify
-- expect: column|shop|item|name|blocker/blocker/blocker
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:   "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:  {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "rename", "value": "article",
-- task:   "rule-target": "table", "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:  {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-action": "rename", "value": "label",
-- task:   "rule-target": "column", "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "name"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'x');
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.article (id serial PRIMARY KEY, label text);
