-- options: --phase verify
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:   "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:  {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "rename",
-- task:   "rule-target": "schema", "object-locator": {"schema-name": "shop"}, "value": "store"},
-- task:  {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-action": "rename", "value": "number",
-- task:   "rule-target": "column", "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "id"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.kind (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, kind int REFERENCES shop.kind, CHECK (id > 0));
-- on: target
CREATE SCHEMA store;
CREATE TABLE store.kind (id int PRIMARY KEY);
CREATE TABLE store.item (number int CONSTRAINT key PRIMARY KEY, kind int CONSTRAINT kind REFERENCES store.kind,
    CONSTRAINT positive CHECK (number > 0));
CREATE TABLE store.other (id int);
