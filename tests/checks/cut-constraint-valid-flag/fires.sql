-- expect: constraint|shop|letter|letter to "customer"|warning/warning/warning
-- expect: constraint|shop|letter|added_later|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.letter (id int PRIMARY KEY, customer int CONSTRAINT "letter to ""customer""" REFERENCES shop.customer);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY);
CREATE TABLE shop.letter (id int PRIMARY KEY, customer int);
INSERT INTO shop.letter VALUES (1);
ALTER TABLE shop.letter ADD CONSTRAINT "letter to ""customer""" FOREIGN KEY (customer) REFERENCES shop.customer NOT VALID;
ALTER TABLE shop.letter ADD CONSTRAINT added_later CHECK (id > 0) NOT VALID;
