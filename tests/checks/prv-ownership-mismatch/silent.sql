-- The owners are the same, or the object is yet to come.
CREATE ROLE @ROLE@;
CREATE SCHEMA shop AUTHORIZATION @ROLE@;
CREATE TABLE shop.customer (id serial);
ALTER TABLE shop.customer OWNER TO @ROLE@;
CREATE TABLE shop.missing (id int);
ALTER TABLE shop.missing OWNER TO @ROLE@;
-- on: target
CREATE ROLE @ROLE@;
CREATE SCHEMA shop AUTHORIZATION @ROLE@;
CREATE TABLE shop.customer (id serial);
ALTER TABLE shop.customer OWNER TO @ROLE@;
