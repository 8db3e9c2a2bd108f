-- Another order, other operators, another method, other rows, another collation.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text, at date);
CREATE INDEX ON shop.customer (name, at);
CREATE INDEX ON shop.customer (at, name);
CREATE INDEX ON shop.customer (name, at DESC);
CREATE INDEX ON shop.customer (name text_pattern_ops, at);
CREATE INDEX ON shop.customer (name COLLATE "C", at);
CREATE INDEX ON shop.customer (name) INCLUDE (at);
CREATE INDEX ON shop.customer USING hash (id);
CREATE INDEX ON shop.customer (at) WHERE id > 7;
CREATE INDEX ON shop.customer (at) WHERE id > 8;
