-- It was unlogged.
CREATE SCHEMA shop;
CREATE UNLOGGED TABLE shop.counting (id int PRIMARY KEY);
ALTER TABLE shop.counting SET LOGGED;
CREATE TEMPORARY TABLE scratch (id int);
