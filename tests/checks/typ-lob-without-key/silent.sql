-- A primary key, a unique index, and a table without a key that has no large object.
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, line text);
CREATE TABLE shop.tag (id int UNIQUE, list int[]);
CREATE TABLE shop.plain (at timestamptz, line varchar(200));
