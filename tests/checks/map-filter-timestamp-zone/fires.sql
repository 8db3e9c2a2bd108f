-- target: none
-- expect: rule|-|rules[1].filters[0].filter-conditions[0]|shop.orders|warning/none/info
-- expect: rule|-|rules[1].filters[0].filter-conditions[1]|shop.orders|warning/none/info
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "placed", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "2026-01-01 00:00:00"},
-- task:     {"filter-operator": "between", "start-value": "2025-01-01", "end-value": "2025-02-01"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY, placed timestamptz);
