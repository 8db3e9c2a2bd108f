-- A default computes, too, but gives way to a value; the generated column is left out; the target has
-- one that the source does not know.
-- servers: 15 15
-- servers: 12 18
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-action": "remove-column",
-- task:    "rule-target": "column",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "product", "column-name": "net"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.product (id int PRIMARY KEY, price int, made timestamptz DEFAULT now(),
    net int GENERATED ALWAYS AS (price * 2) STORED);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.product (id int PRIMARY KEY, price int, made timestamptz DEFAULT now(),
    net int GENERATED ALWAYS AS (price * 2) STORED, double_price int GENERATED ALWAYS AS (price * 2) STORED);
