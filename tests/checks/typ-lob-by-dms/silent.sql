-- Strings with a length, types that have a form of their own, and large objects that have a check of their own.
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop.product (id uuid PRIMARY KEY, name varchar(80), code char(8), state shop.state, at timestamptz,
    price numeric(10, 2), place point, net inet, took interval, valid daterange, "name of" name, doc jsonb, tags text[]);
