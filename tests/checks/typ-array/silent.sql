-- A point consists of numbers and is no array.
CREATE SCHEMA shop;
CREATE TABLE shop.product (id int PRIMARY KEY, place point, label name, tags varchar(100));
