-- A table that the target has keeps its types, and types of extensions and of PostgreSQL are known.
CREATE SCHEMA shop;
CREATE EXTENSION hstore SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop."order" (id int PRIMARY KEY, state shop.state);
CREATE TABLE shop.plain (id int PRIMARY KEY, properties shop.hstore, more shop.hstore[], valid daterange, words text[]);
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop."order" (id int PRIMARY KEY, state shop.state);
