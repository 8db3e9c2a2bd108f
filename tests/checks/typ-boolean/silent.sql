-- The target has the table, with a boolean.
CREATE SCHEMA shop;
CREATE TABLE shop.door (id int PRIMARY KEY, open boolean);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.door (id int PRIMARY KEY, open boolean);
