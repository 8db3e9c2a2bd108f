-- A long chain, and two ways to the same table.
CREATE SCHEMA shop;
CREATE TABLE shop.a (id int PRIMARY KEY);
CREATE TABLE shop.b (id int PRIMARY KEY, a int REFERENCES shop.a);
CREATE TABLE shop.c (id int PRIMARY KEY, b int REFERENCES shop.b, a int REFERENCES shop.a);
CREATE TABLE shop.d (id int PRIMARY KEY, c int REFERENCES shop.c);
CREATE TABLE shop.e (id int PRIMARY KEY, d int REFERENCES shop.d);
