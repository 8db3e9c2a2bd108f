-- target: none
-- expect: rule|-|rules[1]|shop.orders.id|blocker/none/blocker
-- expect: rule|-|rules[2]|shop.item.order_id|warning/none/warning
-- expect: rule|-|rules[3]|shop.event.id|blocker/none/none
-- expect: rule|-|rules[4]|shop.customer.code|warning/none/warning
-- expect: rule|-|rules[6]|shop.product.id|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "%", "data-type": "int4"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item", "column-name": "order_id"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column",
-- task:    "rule-action": "include-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event", "column-name": "kind"}},
-- task:   {"rule-type": "transformation", "rule-id": "5", "rule-name": "5", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer", "column-name": "code"}},
-- task:   {"rule-type": "transformation", "rule-id": "6", "rule-name": "6", "rule-target": "table",
-- task:    "rule-action": "define-primary-key", "primary-key-def": {"name": "product_key", "columns": ["code"]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "product"}},
-- task:   {"rule-type": "transformation", "rule-id": "7", "rule-name": "7", "rule-target": "column",
-- task:    "rule-action": "remove-column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "product", "column-name": "id"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY, note text);
CREATE TABLE shop.item (id int PRIMARY KEY, order_id int REFERENCES shop.orders);
CREATE TABLE shop.event (id int PRIMARY KEY, kind int, day int);
CREATE TABLE shop.customer (id int PRIMARY KEY, code int UNIQUE);
CREATE TABLE shop.invoice (id int PRIMARY KEY, customer int REFERENCES shop.customer (code));
CREATE TABLE shop.product (id int PRIMARY KEY, code int NOT NULL UNIQUE);
