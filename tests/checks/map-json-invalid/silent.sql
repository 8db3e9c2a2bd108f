-- The oddities of exports: nulls, numbers as strings and the reverse, a member twice.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": 1, "rule-name": "1", "rule-action": "exclude", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}, "filters": [], "load-order": null}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
