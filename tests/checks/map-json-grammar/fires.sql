-- expect: rule|-|rules[1].rule-type|-|blocker/none/blocker
-- expect: rule|-|rules[2].rule-action|-|blocker/none/blocker
-- expect: rule|-|rules[3].object-locator.table-nam|-|warning/none/warning
-- expect: rule|-|rules[4].load-order|-|blocker/none/blocker
-- expect: rule|-|rules[3].object-locator.table-name|-|blocker/none/blocker
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selektion", "rule-id": "2", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "a"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-action": "omit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "a"}},
-- task:   {"rule-type": "selection", "rule-id": "4", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-nam": "a"}},
-- task:   {"rule-type": "selection", "rule-id": "5", "rule-action": "include", "load-order": [3],
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
