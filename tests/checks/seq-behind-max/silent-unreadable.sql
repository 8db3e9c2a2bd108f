-- What the role may not read may be behind: that is no pass.
-- outcome: not evaluated
-- reason: may not read all rows of shop.customer
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id serial PRIMARY KEY);
INSERT INTO shop.customer VALUES (1);
