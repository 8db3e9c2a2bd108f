-- target: none
-- expect: rule|-|rules[1]|shop.orders.id|blocker/none/blocker
-- expect: rule|-|rules[2]|shop.item.order_id|warning/none/warning
-- expect: rule|-|rules[3]|shop.event.id|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "i%"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "order_id"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column",
-- task:    "rule-action": "include-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event", "column-name": "kind"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text);
CREATE TABLE shop.item (id int PRIMARY KEY, order_id int REFERENCES shop.orders);
CREATE TABLE shop.event (id int PRIMARY KEY, kind int, day int);
