-- The schema is there.
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
