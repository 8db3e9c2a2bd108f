-- Validated; not valid on the source either; a table that was not loaded.
-- servers: 15 15
-- servers: 15 10
-- servers: 15 18
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int PRIMARY KEY, day date);
INSERT INTO shop.letter VALUES (1);
ALTER TABLE shop.letter ADD CONSTRAINT positive CHECK (id > 0);
ALTER TABLE shop.letter ADD CONSTRAINT old CHECK (day > '2000-01-01') NOT VALID;
CREATE TABLE shop.parcel (id int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int PRIMARY KEY, day date);
INSERT INTO shop.letter VALUES (1);
ALTER TABLE shop.letter ADD CONSTRAINT positive CHECK (id > 0);
ALTER TABLE shop.letter ADD CONSTRAINT old CHECK (day > '2000-01-01') NOT VALID;
CREATE TABLE shop.parcel (id int);
ALTER TABLE shop.parcel ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
