-- Another type has another storage, and older servers have one compression.
-- servers: 12 15
-- servers: 15 15
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, number int);
ALTER TABLE shop.log ALTER COLUMN line SET STORAGE EXTERNAL;
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text, number text);
ALTER TABLE shop.log ALTER COLUMN line SET STORAGE EXTERNAL;
