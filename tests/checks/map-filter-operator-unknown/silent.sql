-- All that there are.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [
-- task:     {"filter-operator": "lte", "value": "1"}, {"filter-operator": "ste", "value": "1"},
-- task:     {"filter-operator": "gte", "value": "1"}, {"filter-operator": "eq", "value": "1"},
-- task:     {"filter-operator": "between", "start-value": "1", "end-value": "2"}, {"filter-operator": "null"}]},
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "noteq", "value": "1"}]},
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "notnull"}]},
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [
-- task:     {"filter-operator": "notbetween", "start-value": "1", "end-value": "2"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
