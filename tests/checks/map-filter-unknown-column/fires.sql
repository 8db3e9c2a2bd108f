-- target: none
-- expect: rule|-|rules[1].filters[0]|shop.orders|blocker/none/blocker
-- expect: rule|-|rules[1].filters[1]|shop.orders|blocker/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "ID", "filter-conditions": [{"filter-operator": "gte", "value": "1"}]},
-- task:    {"filter-type": "source", "column-name": "x", "filter-conditions": [{"filter-operator": "null"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
