-- It just fits; and a large value is in another table, of which the task's settings decide.
-- target: none
-- options: --deep
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2",
-- task:    "lob-settings": {"mode": "limited", "bulk-max-size": "1"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "table-settings", "rule-id": "3", "rule-name": "3",
-- task:    "lob-settings": {"mode": "unlimited", "bulk-max-size": "0"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text);
INSERT INTO shop.orders VALUES (1, repeat('x', 1024));
CREATE TABLE shop.item (id int PRIMARY KEY, note text);
INSERT INTO shop.item VALUES (1, repeat('x', 2000));
