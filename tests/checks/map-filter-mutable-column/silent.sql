-- Rows are added and deleted, and never updated.
-- target: none
-- case: UPDATE fact_table_statistics SET inserted = 9, deleted = 7
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "region", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "EU"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY, region varchar(2));
