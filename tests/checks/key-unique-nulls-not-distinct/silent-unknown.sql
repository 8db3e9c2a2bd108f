-- outcome: not evaluated
-- reason: version is not known
-- target: none
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text UNIQUE NULLS NOT DISTINCT);
