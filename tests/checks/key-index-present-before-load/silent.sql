-- Only a primary key, a table that was loaded, and indexes of the source.
-- case: UPDATE fact_table_size SET heap_bytes = 67108864
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text UNIQUE);
CREATE TABLE shop.product (id int PRIMARY KEY, code int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, name text);
CREATE TABLE shop.product (id int PRIMARY KEY, code int UNIQUE);
INSERT INTO shop.product VALUES (1, 1);
