-- target: none
-- expect: rule|-|rules[1]|-|warning/none/none
-- expect: rule|-|rules[2]|-|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "validation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "override-validation-function",
-- task:    "source-function": "case when ${column-name} is NULL then NULL else 0 end",
-- task:    "target-function": "CASE WHEN ${column-name}  IS NOT NULL THEN 0 END",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "amount"}},
-- task:   {"rule-type": "validation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "override-validation-function", "source-function": "1", "target-function": "1",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, amount numeric(10, 4), note varchar(10));
