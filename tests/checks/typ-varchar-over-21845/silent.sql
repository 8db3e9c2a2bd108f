-- At the limit, and beyond it in a table that the target has.
CREATE SCHEMA shop;
CREATE TABLE shop.article (id int PRIMARY KEY, body varchar(21845));
CREATE TABLE shop.there (id int PRIMARY KEY, body varchar(30000));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.there (id int PRIMARY KEY, body varchar(30000));
