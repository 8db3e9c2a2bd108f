-- The source is not in C either.
CREATE SCHEMA shop;
CREATE TABLE shop.word (id int PRIMARY KEY, a text);
CREATE INDEX ON shop.word (a);
