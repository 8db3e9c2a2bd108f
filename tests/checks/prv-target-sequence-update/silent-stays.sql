-- The sequences of a table, and of a schema, that stay.
-- role: target @ROLE@
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "moves"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.moves (id int PRIMARY KEY);
CREATE TABLE shop.stays (id serial PRIMARY KEY);
CREATE SCHEMA other;
CREATE SEQUENCE other.number;
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop.moves (id int PRIMARY KEY);
CREATE TABLE shop.stays (id serial PRIMARY KEY);
CREATE SCHEMA other;
CREATE SEQUENCE other.number;
