-- expect: type|shop|weight|-|none/blocker/blocker
SET client_min_messages = warning;
CREATE SCHEMA shop;
CREATE TYPE shop.weight;
CREATE FUNCTION shop.weight_in(cstring) RETURNS shop.weight LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION shop.weight_out(shop.weight) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE shop.weight (INPUT = shop.weight_in, OUTPUT = shop.weight_out, LIKE = int4);
CREATE TABLE shop.product (id int PRIMARY KEY, weight shop.weight);
