-- servers: 15 15
-- servers: 10 15
-- servers: 16 18
-- expect: index|shop|customer name|-|none/none/blocker
-- expect: check constraint|shop|customer|name "ok"|none/warning/blocker
-- expect: materialized view|shop|totals|-|none/none/blocker
CREATE SCHEMA shop;
CREATE TABLE shop.rate (factor int);
CREATE FUNCTION shop.clean(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower($1)';
CREATE FUNCTION shop.clean_name(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN Clean($1); END';
CREATE FUNCTION shop.total() RETURNS int STABLE LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT sum(factor) FROM rate); END';
CREATE TABLE shop.customer (id int PRIMARY KEY, name text,
    CONSTRAINT "name ""ok""" CHECK (shop.clean_name(name) <> ''));
CREATE INDEX "customer name" ON shop.customer (shop.clean_name(name));
SET search_path = shop;
CREATE MATERIALIZED VIEW totals AS SELECT total();
