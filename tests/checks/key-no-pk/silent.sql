-- A view has no key and needs none.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.pair (a int, b int, PRIMARY KEY (a, b));
CREATE VIEW shop.names AS SELECT id FROM shop.customer;
