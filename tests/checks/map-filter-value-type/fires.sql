-- target: none
-- expect: rule|-|rules[1].filters[0].filter-conditions[0].value|shop.orders|blocker/none/blocker
-- expect: rule|-|rules[1].filters[1].filter-conditions[0].end-value|shop.orders|warning/none/none
-- expect: rule|-|rules[1].filters[2].filter-conditions[0].value|shop.orders|blocker/none/blocker
-- expect: rule|-|rules[1].filters[3].filter-conditions[0].value|shop.orders|warning/none/none
-- expect: rule|-|rules[1].filters[4].filter-conditions[0].value|shop.orders|blocker/none/blocker
-- expect: rule|-|rules[1].filters[5].filter-conditions[0].value|shop.orders|blocker/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "gte", "value": "1.5"}]},
-- task:    {"filter-type": "source", "column-name": "placed", "filter-conditions": [
-- task:     {"filter-operator": "between", "start-value": "2026-01-01", "end-value": "31/01/2026"}]},
-- task:    {"filter-type": "source", "column-name": "placed", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "2026-02-30"}]},
-- task:    {"filter-type": "source", "column-name": "changed", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "2026-02-03T10:00:00"}]},
-- task:    {"filter-type": "source", "column-name": "amount", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "10,50"}]},
-- task:    {"filter-type": "source", "column-name": "token", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "none"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY, placed date, changed timestamp, amount numeric(10, 2), token uuid);
