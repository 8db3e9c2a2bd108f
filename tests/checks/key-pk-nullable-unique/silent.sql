-- Beside a primary key or another key without NULL it does no harm; one over a part of the rows is
-- no key at all.
CREATE SCHEMA shop;
CREATE TABLE shop.customer (id int PRIMARY KEY, code int UNIQUE);
CREATE TABLE shop.other (id int NOT NULL UNIQUE, code int UNIQUE);
CREATE TABLE shop.partial (id int, code int);
CREATE UNIQUE INDEX ON shop.partial (code) WHERE id > 0;
