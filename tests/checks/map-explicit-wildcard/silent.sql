-- A table has that name, with the sign in it; and underscores are in many names.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "in%"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order_item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop."in%" (id int PRIMARY KEY);
CREATE TABLE shop.order_item (id int PRIMARY KEY);
