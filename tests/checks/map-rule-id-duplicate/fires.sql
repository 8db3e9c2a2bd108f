-- target: none
-- expect: rule|-|rules[1].rule-id|-|blocker/none/blocker
-- expect: rule|-|rules[2].rule-id|-|blocker/none/blocker
-- expect: rule|-|rules[3].rule-id|-|blocker/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": 1, "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "old"}},
-- task:   {"rule-type": "selection", "rule-id": "three", "rule-name": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "older"}},
-- task:   {"rule-type": "selection", "rule-name": "4", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "oldest"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
