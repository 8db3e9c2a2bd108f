-- A CHECK that null passes, and one about a column that is no large object.
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, name varchar(20));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text CHECK (length(line) > 0), name varchar(20) CHECK (name IS NOT NULL));
