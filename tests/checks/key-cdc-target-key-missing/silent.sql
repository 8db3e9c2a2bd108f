-- The key under another name, no key on either side, a table that the target lacks.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.log (id int);
CREATE TABLE shop.missing (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int CONSTRAINT other PRIMARY KEY);
CREATE TABLE shop.log (id int);
