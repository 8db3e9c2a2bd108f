-- More labels on the target do no harm, nor does a type that no selected column uses.
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TYPE shop.unused AS ENUM ('a', 'b');
CREATE TABLE shop."order" (id int PRIMARY KEY, state shop.state);
-- on: target
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'asked', 'paid', 'lost');
CREATE TYPE shop.unused AS ENUM ('a');
