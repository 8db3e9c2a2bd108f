-- target: none
-- expect: rule|-|rules[1]|-|warning/none/warning
-- expect: rule|-|rules[2]|-|info/none/info
-- expect: rule|-|rules[3]|-|warning/none/warning
-- expect: rule|-|rules[4]|-|warning/none/warning
-- expect: rule|-|rules[5]|-|warning/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "tmp_%"}},
-- task:   {"rule-type": "selection", "rule-id": "4", "rule-name": "4", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "pg_catalog", "table-name": "pg_class"}},
-- task:   {"rule-type": "selection", "rule-id": "5", "rule-name": "5", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "recent"}},
-- task:   {"rule-type": "selection", "rule-id": "6", "rule-name": "6", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "pg_stat_statements", "table-type": "view"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE VIEW shop.recent AS SELECT * FROM shop.orders;
CREATE EXTENSION pg_stat_statements SCHEMA shop;
