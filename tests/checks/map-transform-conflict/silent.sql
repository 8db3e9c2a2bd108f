-- One rule each for the schema, the table and its columns, and for tables whose names read alike.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "schema",
-- task:    "rule-action": "rename", "value": "store", "object-locator": {"schema-name": "shop"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "table",
-- task:    "rule-action": "add-prefix", "value": "x_", "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "nr", "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "id"}},
-- task:   {"rule-type": "transformation", "rule-id": "6", "rule-name": "6", "rule-target": "column", "rule-action": "rename",
-- task:    "value": "line", "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "note"}},
-- task:   {"rule-type": "selection", "rule-id": "7", "rule-name": "7", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "a%", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "8", "rule-name": "8", "rule-target": "table",
-- task:    "rule-action": "rename", "value": "one", "object-locator": {"schema-name": "a", "table-name": "b.c"}},
-- task:   {"rule-type": "transformation", "rule-id": "9", "rule-name": "9", "rule-target": "table",
-- task:    "rule-action": "rename", "value": "other", "object-locator": {"schema-name": "a.b", "table-name": "c"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note varchar(10));
CREATE TABLE shop.item (id int PRIMARY KEY);
CREATE SCHEMA a;
CREATE SCHEMA "a.b";
CREATE TABLE a."b.c" (id int PRIMARY KEY);
CREATE TABLE "a.b".c (id int PRIMARY KEY);
