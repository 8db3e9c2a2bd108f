-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table",
-- task:    "rule-action": "convert-lowercase", "value": null, "old-value": null,
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table",
-- task:    "rule-action": "remove-prefix", "value": "it", "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "schema",
-- task:    "rule-action": "replace-prefix", "value": "x", "old-value": "s", "object-locator": {"schema-name": "shop"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note varchar(10));
CREATE TABLE shop.item (id int PRIMARY KEY);
