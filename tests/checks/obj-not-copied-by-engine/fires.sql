-- expect: schema|shop|shop|views|warning/warning/none
-- expect: schema|shop|shop|functions|warning/warning/none
-- expect: schema|shop|shop|statistics objects|warning/warning/none
-- expect: schema|shop|shop|text search dictionaries|warning/warning/none
CREATE SCHEMA shop;
CREATE TABLE shop.product (id int PRIMARY KEY, name text);
CREATE VIEW shop."names ""x""" AS SELECT name FROM shop.product;
CREATE VIEW shop.there AS SELECT name FROM shop.product;
CREATE FUNCTION shop.f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE STATISTICS shop.s ON id, name FROM shop.product;
CREATE TEXT SEARCH DICTIONARY shop.d (TEMPLATE = simple);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.product (id int PRIMARY KEY, name text);
CREATE VIEW shop.there AS SELECT name FROM shop.product;
CREATE FUNCTION shop.f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
