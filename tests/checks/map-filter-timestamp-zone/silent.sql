-- With a zone; and a column without one.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "placed", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "2026-01-01 00:00:00+01"},
-- task:     {"filter-operator": "eq", "value": "2026-01-01 00:00:00Z"}, {"filter-operator": "null"}]},
-- task:    {"filter-type": "source", "column-name": "local", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "2026-01-01 00:00:00"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY, placed timestamptz, local timestamp);
