-- Names with their schema, those of the system, a path of its own, and one that only a trigger calls.
CREATE SCHEMA shop;
CREATE FUNCTION shop.clean(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower($1)';
CREATE FUNCTION shop.qualified(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS
    'BEGIN RETURN shop.clean(lower($1)); -- clean(it)
     END';
CREATE FUNCTION shop.own_path(text) RETURNS text IMMUTABLE SET search_path = shop LANGUAGE plpgsql AS 'BEGIN RETURN clean($1); END';
CREATE FUNCTION shop.unused(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN clean($1); END';
CREATE TABLE shop.customer (id int PRIMARY KEY, name text, CHECK (shop.qualified(name) <> ''));
CREATE INDEX ON shop.customer (shop.own_path(name));
CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN new.name = clean(new.name); RETURN new; END';
CREATE TRIGGER touch BEFORE INSERT ON shop.customer FOR EACH ROW EXECUTE PROCEDURE shop.touch();
