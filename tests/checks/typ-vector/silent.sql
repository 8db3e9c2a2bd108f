-- A user's type of that name is another thing.
CREATE SCHEMA shop;
CREATE TYPE shop.vector AS (x int, y int);
CREATE TABLE shop.product (id int PRIMARY KEY, embedding real[], direction shop.vector);
