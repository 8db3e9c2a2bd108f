-- The same, or more digits; 6 is all that there are.
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, at timestamp, took interval hour to second(3), "from" timestamptz(3));
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, at timestamp(6), took interval hour to second(3), "from" timestamptz);
