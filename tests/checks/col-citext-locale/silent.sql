CREATE SCHEMA shop;
CREATE EXTENSION citext SCHEMA shop;
CREATE TABLE shop.guest (id int PRIMARY KEY, mail shop.citext UNIQUE, name text);
