-- options: --phase verify
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:   "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:  {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "rename",
-- task:   "rule-target": "schema", "object-locator": {"schema-name": "shop"}, "value": "store"},
-- task:  {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-action": "rename", "value": "label",
-- task:   "rule-target": "column", "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "name"}},
-- task:  {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-action": "remove-column",
-- task:   "rule-target": "column", "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "secret"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'x', secret text, twice int);
CREATE TABLE shop.other (id int);
-- on: target
CREATE SCHEMA store;
CREATE TABLE store.item (twice int, id serial PRIMARY KEY, label text NOT NULL DEFAULT 'x', secret int);
CREATE TABLE store.other (id text);
