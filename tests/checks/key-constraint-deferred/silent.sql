-- Constraints that are checked at once; a deferrable primary key is another check's.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY DEFERRABLE, rank int UNIQUE, boss int);
CREATE TABLE shop.bill (id int PRIMARY KEY , boss int REFERENCES shop.bill);
