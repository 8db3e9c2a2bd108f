-- All is there, by a restore of the schema before; what extensions bring.
CREATE EXTENSION citext;
CREATE TABLE product (id int PRIMARY KEY, name text);
CREATE VIEW names AS SELECT name FROM product;
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE STATISTICS s ON id, name FROM product;
-- on: target
CREATE TABLE product (id int PRIMARY KEY, name text);
CREATE VIEW names AS SELECT name FROM product;
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE STATISTICS s ON id, name FROM product;
