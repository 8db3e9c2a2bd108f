CREATE SCHEMA shop;
CREATE TABLE shop.film (id int PRIMARY KEY, poster bytea, kept xid);
SELECT lo_from_bytea(0, 'x');
