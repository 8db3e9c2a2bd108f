-- What every owner may make, and what extensions bring.
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE EXTENSION btree_gist;
CREATE TYPE shop.mood AS ENUM ('sad');
CREATE DOMAIN shop.price AS int;
CREATE TYPE shop.pair AS (a int, b int);
CREATE FUNCTION shop.number(shop.mood) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE CAST (shop.mood AS int) WITH FUNCTION shop.number(shop.mood);
CREATE TEXT SEARCH CONFIGURATION shop.plain (COPY = simple);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
