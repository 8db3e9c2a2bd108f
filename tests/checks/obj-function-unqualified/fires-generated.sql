-- expect: generated column|shop|customer|clean|none/warning/blocker
CREATE SCHEMA shop;
CREATE FUNCTION shop.clean(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower($1)';
CREATE FUNCTION shop.clean_name(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN clean($1); END';
CREATE TABLE shop.customer (id int PRIMARY KEY, name text, clean text GENERATED ALWAYS AS (shop.clean_name(name)) STORED);
