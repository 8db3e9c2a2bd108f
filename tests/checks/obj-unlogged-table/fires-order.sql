-- An error that does not say which tables are meant leaves the rule in force.
-- expect: table|shop|basket|-|warning/warning/info
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "include", "load-order": "first",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "basket"},
-- task:    "filters": [{"filter-type": "source", "column-name": "id",
-- task:                 "filter-conditions": [{"filter-operator": "null", "value": "1"}]}]}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE UNLOGGED TABLE shop.basket (id int PRIMARY KEY);
