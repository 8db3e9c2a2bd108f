-- Collations that both have, one of the database, and a table that the target has already.
-- servers: 17 15
CREATE SCHEMA shop;
CREATE TABLE shop.word (id int PRIMARY KEY, a text COLLATE "C", b text COLLATE "de-x-icu", c text);
CREATE TABLE shop.there (id int PRIMARY KEY, a text COLLATE unicode);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.there (id int PRIMARY KEY, a text);
