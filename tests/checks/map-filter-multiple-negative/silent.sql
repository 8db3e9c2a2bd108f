-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "noteq", "value": "1"}]},
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [{"filter-operator": "noteq", "value": "2"}]},
-- task:    {"filter-type": "source", "column-name": "id", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "5"}, {"filter-operator": "eq", "value": "6"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
