CREATE SCHEMA shop;
CREATE TABLE shop.star (id int PRIMARY KEY, mass numeric(38, 37), free numeric, list numeric(60, 2)[]);
