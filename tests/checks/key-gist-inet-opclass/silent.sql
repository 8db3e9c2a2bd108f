-- PostgreSQL's own operators for GiST, and a B-tree, whose operators have the same name.
CREATE EXTENSION btree_gist;
CREATE SCHEMA shop;
CREATE TABLE shop.visit (id int PRIMARY KEY, address inet, at date);
CREATE INDEX ON shop.visit USING gist (address inet_ops, at);
CREATE INDEX ON shop.visit (address);
-- on: target
CREATE EXTENSION btree_gist;
