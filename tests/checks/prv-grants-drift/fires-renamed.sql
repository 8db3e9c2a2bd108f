-- The task renames the schema.
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:  {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema",
-- task:  "object-locator": {"schema-name": "shop"}, "rule-action": "rename", "value": "store"}]}
-- expect: table|shop|customer|@ROLE@|warning/warning/warning
CREATE ROLE @ROLE@;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
CREATE TABLE shop.same (id int);
GRANT SELECT ON ALL TABLES IN SCHEMA shop TO @ROLE@;
-- on: target
CREATE ROLE @ROLE@;
CREATE SCHEMA store;
CREATE TABLE store.customer (id int);
CREATE TABLE store.same (id int);
GRANT SELECT ON store.same TO @ROLE@;
