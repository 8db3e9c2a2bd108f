-- No other name fits; and where one would, the underscore is in brackets, or the rule is explicit.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item_old"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order[_]%"}},
-- task:   {"rule-type": "selection", "rule-id": "4", "rule-name": "4", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order_old"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item_old (id int PRIMARY KEY);
CREATE TABLE shop.order_old (id int PRIMARY KEY);
CREATE TABLE shop.order2old (id int PRIMARY KEY);
