-- target: none
-- expect: rule|-|rules[1]|shop.recent|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%", "table-type": "all"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE VIEW shop.recent AS SELECT * FROM shop.orders WHERE id > 10;
