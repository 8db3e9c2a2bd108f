-- target: none
-- expect: rule|-|rules[1]|-|warning/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order_old"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.order_old (id int PRIMARY KEY);
CREATE TABLE shop.order2old (id int PRIMARY KEY);
CREATE TABLE shop."order""old" (id int PRIMARY KEY);
CREATE TABLE shop.orders (id int PRIMARY KEY);
