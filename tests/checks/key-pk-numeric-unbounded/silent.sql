-- With a precision, of its own or of its domain, and beside the key.
CREATE SCHEMA shop;
CREATE DOMAIN shop.id AS numeric(20, 0);
CREATE TABLE shop.bill (number numeric(18) PRIMARY KEY, amount numeric);
CREATE TABLE shop.line (id shop.id PRIMARY KEY);
