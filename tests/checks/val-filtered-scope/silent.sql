-- No conditions are no filter.
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "shop", "table-name": "item"}, "filters": []}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
