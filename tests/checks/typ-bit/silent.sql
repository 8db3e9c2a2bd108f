CREATE SCHEMA shop;
CREATE TABLE shop.door (id int PRIMARY KEY, flags int, open boolean);
