-- target: none
-- expect: rule|-|rules[1].lob-settings|shop.orders.note|blocker/none/none
-- options: --deep
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2",
-- task:    "lob-settings": {"mode": "limited", "bulk-max-size": "1"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text);
INSERT INTO shop.orders VALUES (1, repeat('x', 1025));
