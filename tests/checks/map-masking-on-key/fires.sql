-- target: none
-- expect: rule|-|rules[1]|shop.customer.mail|blocker/none/none
-- expect: rule|-|rules[2]|shop.orders.customer|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "data-masking-hash-mask",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer", "column-name": "mail"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "data-masking-digits-randomize",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders", "column-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id varchar(10) PRIMARY KEY, mail varchar(100) UNIQUE);
CREATE TABLE shop.orders (phone varchar(10), customer varchar(10) REFERENCES shop.customer);
