-- Empty members, which the console adds, are none; an empty value is one.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "plain"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}, "filters": [
-- task:    {"filter-type": "source", "column-name": "note", "filter-conditions": [
-- task:     {"filter-operator": "eq", "value": "", "start-value": null, "end-value": ""},
-- task:     {"filter-operator": "between", "start-value": "1", "end-value": "2", "value": null},
-- task:     {"filter-operator": "null", "value": ""}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.plain (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY, note varchar(10));
