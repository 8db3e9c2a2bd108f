-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "validation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "override-validation-function",
-- task:    "source-function": "case when ${column-name} is NULL then NULL else round(${column-name}) end",
-- task:    "target-function": "case when ${column-name} is NULL then NULL else round(${column-name}) end",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "amount"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, amount numeric(10, 4), note varchar(10));
