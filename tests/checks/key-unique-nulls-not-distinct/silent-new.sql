-- outcome: not applicable
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, nick text UNIQUE NULLS NOT DISTINCT);
