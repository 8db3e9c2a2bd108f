-- Numbers as strings and the reverse, in no order.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": 11, "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "old"}},
-- task:   {"rule-type": "selection", "rule-id": "10", "rule-name": "1.", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "older"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
