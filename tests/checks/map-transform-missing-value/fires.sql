-- target: none
-- expect: rule|-|rules[1].value|-|blocker/none/blocker
-- expect: rule|-|rules[2].value|-|blocker/none/blocker
-- expect: rule|-|rules[3].old-value|-|blocker/none/blocker
-- expect: rule|-|rules[4].value|-|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table", "rule-action": "rename",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table",
-- task:    "rule-action": "add-prefix", "value": "", "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "schema",
-- task:    "rule-action": "replace-prefix", "value": "x", "object-locator": {"schema-name": "shop"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column",
-- task:    "rule-action": "data-masking-digits-mask",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note varchar(10));
CREATE TABLE shop.item (id int PRIMARY KEY);
