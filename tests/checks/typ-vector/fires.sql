-- Emulates the type of the extension pgvector.
-- expect: column|shop|product|embedding|warning/warning/info
SET client_min_messages = warning;
CREATE SCHEMA shop;
CREATE TYPE shop.vector;
CREATE FUNCTION shop.vector_in(cstring) RETURNS shop.vector LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.vector_out(shop.vector) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.vector (INPUT = shop.vector_in, OUTPUT = shop.vector_out, LIKE = text);
CREATE TABLE shop.product (id int PRIMARY KEY, embedding shop.vector);
