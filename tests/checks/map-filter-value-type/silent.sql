-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "gte", "value": -15}]},
-- task:    {"filter-type": "source", "column-name": "placed", "filter-conditions": [
-- task:     {"filter-operator": "between", "start-value": "2026-01-01", "end-value": "2024-02-29"}]},
-- task:    {"filter-type": "source", "column-name": "changed", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "2026-02-03 10:00:00"}, {"filter-operator": "eq", "value": "2026-02-03"},
-- task:     {"filter-operator": "null"}]},
-- task:    {"filter-type": "source", "column-name": "amount", "filter-conditions": [
-- task:     {"filter-operator": "gte", "value": "1.05e1"}]},
-- task:    {"filter-type": "source", "column-name": "token", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "A0EEBC99-9c0b-4ef8-bb6d-6bb9bd380a11"}]},
-- task:    {"filter-type": "source", "column-name": "note", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "31/01/2026"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY, placed date, changed timestamp, amount numeric(10, 2), token uuid,
                          note varchar(20));
