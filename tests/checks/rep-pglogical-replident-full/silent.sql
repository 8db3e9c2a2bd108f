-- One with FULL is there, but the task leaves it out.
-- options: --plugin pglogical
-- task: {"rules": [
-- task: {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task: {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:  "object-locator": {"schema-name": "shop", "table-name": "journal"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.journal (id int PRIMARY KEY);
ALTER TABLE shop.journal REPLICA IDENTITY FULL;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.by_index (id int NOT NULL);
CREATE UNIQUE INDEX by_index_id ON shop.by_index (id);
ALTER TABLE shop.by_index REPLICA IDENTITY USING INDEX by_index_id;
CREATE TABLE shop.nothing (id int PRIMARY KEY);
ALTER TABLE shop.nothing REPLICA IDENTITY NOTHING;
