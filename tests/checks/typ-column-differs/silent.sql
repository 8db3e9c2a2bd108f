-- The same types, also through a domain and in another schema, and a table that the task makes anew.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE DOMAIN shop.label AS varchar(10);
CREATE TABLE shop."order" (id int PRIMARY KEY, state shop.state, label shop.label, net numeric(10, 2), list int[], at timestamp(3), "only here" int);
-- on: target
CREATE SCHEMA shop;
CREATE SCHEMA other;
CREATE TYPE other.state AS ENUM ('new', 'paid');
CREATE TABLE shop."order" (id int PRIMARY KEY, state other.state, label varchar(10), net numeric(10, 2), list int[], at timestamp(0));
