-- target: none
-- expect: rule|-|rules[1].filters[0].filter-conditions[0].value|-|blocker/none/blocker
-- expect: rule|-|rules[1].filters[0].filter-conditions[1].end-value|-|blocker/none/blocker
-- expect: rule|-|rules[1].filters[0].filter-conditions[2].value|-|warning/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [
-- task:     {"filter-operator": "gte"}, {"filter-operator": "between", "start-value": "1"},
-- task:     {"filter-operator": "null", "value": "1"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
