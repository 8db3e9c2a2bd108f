-- target: none
-- expect: rule|-|rules[1].filters[0]|-|blocker/none/blocker
-- expect: rule|-|rules[2].filters[0]|-|warning/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [
-- task:     {"filter-operator": "noteq", "value": "1"}, {"filter-operator": "noteq", "value": "2"}]}]},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [
-- task:     {"filter-operator": "noteq", "value": "1"}, {"filter-operator": "eq", "value": "2"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
