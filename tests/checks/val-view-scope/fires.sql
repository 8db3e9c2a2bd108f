-- expect: view|shop|total|-|warning/none/none
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "%", "table-type": "all"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude", "object-locator": {"schema-name": "shop", "table-name": "hidden", "table-type": "all"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE VIEW shop.total AS SELECT count(*) AS items FROM shop.item;
CREATE VIEW shop.hidden AS SELECT id FROM shop.item;
