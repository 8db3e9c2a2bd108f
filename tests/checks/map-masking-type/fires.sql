-- expect: rule|-|rules[1]|shop.customer.mail|blocker/none/none
-- expect: rule|-|rules[2]|shop.customer.phone|blocker/none/none
-- expect: rule|-|rules[3]|shop.other.mail|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "data-masking-hash-mask",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer", "column-name": "mail"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "data-masking-digits-mask", "value": "#",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer", "column-name": "phone"}},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-name": "4", "rule-target": "column",
-- task:    "rule-action": "data-masking-hash-mask",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "other", "column-name": "mail"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, mail varchar(63), phone bigint);
CREATE TABLE shop.other (id int PRIMARY KEY, mail varchar(100));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.other (id int PRIMARY KEY, mail varchar(50));
