-- Emulates the type of PostGIS.
-- expect: column|shop|place|position|warning/info/info
SET client_min_messages = warning;
CREATE SCHEMA shop;
CREATE TYPE shop.geometry;
CREATE FUNCTION shop.geometry_in(cstring) RETURNS shop.geometry LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.geometry_out(shop.geometry) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.geometry (INPUT = shop.geometry_in, OUTPUT = shop.geometry_out, LIKE = text);
CREATE TABLE shop.place (id int PRIMARY KEY, position shop.geometry);
