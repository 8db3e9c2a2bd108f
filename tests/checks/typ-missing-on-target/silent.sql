-- The target has one; another belongs to no selected table.
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TYPE shop.unused AS ENUM ('a');
CREATE TABLE shop."order" (id int PRIMARY KEY, state shop.state, words text[]);
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
