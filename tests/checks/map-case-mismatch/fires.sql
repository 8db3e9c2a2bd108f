-- target: none
-- expect: rule|-|rules[1]|-|warning/none/warning
-- expect: rule|-|rules[2]|-|warning/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table",
-- task:    "rule-action": "add-prefix", "value": "x_", "object-locator": {"schema-name": "SHOP", "table-name": "CUST%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop."Orders" (id int PRIMARY KEY);
CREATE TABLE shop.customer (id int PRIMARY KEY);
