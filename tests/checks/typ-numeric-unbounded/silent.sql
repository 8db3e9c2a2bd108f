-- numeric with a precision, also through a domain; arrays travel as text; one column is removed; a key is told by the
-- check of keys.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "remove-column",
-- task:    "rule-target": "column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "product", "column-name": "left_out"}}]}
CREATE SCHEMA shop;
CREATE DOMAIN shop.amount AS numeric(12, 2);
CREATE TABLE shop.product (id int PRIMARY KEY, price numeric(10, 4), whole numeric(12), amount shop.amount,
    list numeric[], ratio double precision, left_out numeric);
CREATE TABLE shop.account (number numeric PRIMARY KEY);
