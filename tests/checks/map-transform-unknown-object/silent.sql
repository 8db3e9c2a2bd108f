-- Each names something that is selected; and one differs in case alone, of which another check tells.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table", "rule-action": "rename",
-- task:    "value": "purchase", "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "nr", "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "id"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "schema", "rule-action": "rename",
-- task:    "value": "x", "object-locator": {"schema-name": "sh%"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column",
-- task:    "rule-action": "add-column", "value": "new", "data-type": {"type": "int4"}, "expression": "1",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "transformation", "rule-id": "6", "rule-name": "6", "rule-target": "table",
-- task:    "rule-action": "add-prefix", "value": "x_", "object-locator": {"schema-name": "shop", "table-name": "ITEM"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY);
