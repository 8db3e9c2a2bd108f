-- A column was dropped on one side, another is more on the other: the order of the rest is the same.
CREATE SCHEMA shop;
CREATE TABLE shop."order" (gone int, id int PRIMARY KEY, first int, last int);
ALTER TABLE shop."order" DROP COLUMN gone;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY, more int, first int, last int);
