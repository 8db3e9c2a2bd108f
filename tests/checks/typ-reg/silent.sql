-- Names as text, and a user's type whose name begins so.
CREATE SCHEMA shop;
CREATE TYPE shop.region AS ENUM ('north', 'south');
CREATE TABLE shop.job (id int PRIMARY KEY, what varchar(200), place shop.region, register name);
