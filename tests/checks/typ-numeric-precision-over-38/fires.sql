-- expect: column|shop|star|mass|warning/none/none
-- expect: column|shop|star|age of it|warning/none/none
CREATE SCHEMA shop;
CREATE DOMAIN shop.large AS numeric(1000, 500);
CREATE TABLE shop.star (id int PRIMARY KEY, mass numeric(39, 2), "age of it" shop.large);
