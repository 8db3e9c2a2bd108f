-- target: none
-- expect: rule|-|rules[1]|-|warning/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "column",
-- task:    "rule-action": "data-masking-hash-mask",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "customer", "column-name": "mail"}}]}
-- task-settings: {"ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id varchar(10) PRIMARY KEY, mail varchar(100));
