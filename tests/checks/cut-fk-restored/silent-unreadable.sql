-- A table that the role may not read may have been loaded: that is no pass.
-- outcome: not evaluated
-- reason: GRANT USAGE ON SCHEMA shop TO
-- role: target @ROLE@
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TABLE shop.line (id int PRIMARY KEY, o int REFERENCES shop."order");
-- on: target
CREATE ROLE @ROLE@ LOGIN;
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TABLE shop.line (id int PRIMARY KEY, o int);
INSERT INTO shop.line VALUES (1);
