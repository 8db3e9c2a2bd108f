-- target: none
-- expect: rule|-|rules[1].filters|-|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "gte", "value": "1"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
